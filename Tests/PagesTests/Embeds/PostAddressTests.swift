import Records
import Testing

@testable import Pages

@Suite struct PostAddressTests {
  @Test(
    arguments: [
      ("https://twitter.com/lind/status/12?s=20&t=x", "https://twitter.com/lind/status/12", "lind"),
      ("https://mobile.twitter.com/lind/statuses/12/photo/1", "https://twitter.com/lind/status/12", "lind"),
      ("https://twitter.com/i/web/status/12", "https://twitter.com/i/status/12", nil),
      ("http://X.com/Lind/status/12#m", "https://x.com/Lind/status/12", "Lind"),
      ("https://www.instagram.com/lind/p/Cab12/?hl=en", "https://www.instagram.com/p/Cab12/", "lind"),
      ("https://instagram.com/reels/Cab12", "https://www.instagram.com/reel/Cab12/", nil),
      (
        "https://www.tiktok.com/@v.lind/video/70?is_copy=1", "https://www.tiktok.com/@v.lind/video/70",
        "v.lind"
      ),
      (
        "https://www.facebook.com/permalink.php?story_fbid=5&amp;id=77",
        "https://www.facebook.com/permalink.php?story_fbid=5&id=77",
        nil
      ),
      ("https://www.facebook.com/watch/?v=9&ref=share", "https://www.facebook.com/watch/?v=9", nil),
      ("https://www.facebook.com/77/videos/9/", "https://www.facebook.com/77/videos/9", nil),
      ("https://www.threads.com/@lind/post/Cx?x=1", "https://www.threads.net/@lind/post/Cx", "lind"),
      (
        "https://bsky.app/profile/lind.example/post/3k", "https://bsky.app/profile/lind.example/post/3k",
        "lind.example"
      ),
      ("https://t.me/lind/44?embed=1", "https://t.me/lind/44", "lind"),
      ("https://truthsocial.com/@lind/posts/44", "https://truthsocial.com/@lind/44", "lind"),
      ("https://lind.tumblr.com/post/44/title", "https://lind.tumblr.com/post/44", "lind"),
    ] as [(String, String, String?)])
  func keepsOnlyWhatMakesOutAPost(written: String, url: String, handle: String?) throws {
    let address = try #require(PostAddress(written))
    #expect(address.url == url)
    #expect(address.handle == handle)
  }

  @Test(arguments: [
    "https://twitter.com/lind", "https://twitter.com/status/12", "https://www.instagram.com/lind/",
    "https://lamp.example/p/12",
    "twitter.com/lind/status/12", "https://www.facebook.com/veralind", "https://www.tiktok.com/@lind",
    "https://t.me/lind", "",
    "https://", "https://twitter.com/lind/status/", "https://nottwitter.com/lind/status/12",
  ])
  func refusesOtherAddresses(text: String) {
    #expect(PostAddress(text) == nil)
  }

  @Test(
    arguments: [
      ("1196540095848996871", "Twitter", "2019-11-18"), ("1820436642806591998", "X", "2024-08-05"),
      ("CUeuD_vLqO1", "Instagram", "2021-10-01"), ("7000000000000000000", "TikTok", "2021-08-24"),
      ("12345", "Twitter", nil),
      ("Cab", "Instagram", nil), ("_________________", "Instagram", nil),
      ("99999999999999999999999", "TikTok", nil), ("12", "Facebook", nil),
    ] as [(String, String, String?)])
  func tellsDaysByNumbers(number: String, platform: String, day: String?) {
    #expect(PostNumber.day(of: number, platform: platform)?.iso == day)
  }
}
