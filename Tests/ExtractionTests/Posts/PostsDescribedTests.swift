import Records
import Testing

@testable import Extraction

/// Posts told with and without their words, on every network.
struct PostsDescribedTests {
  @Test(arguments: [
    ("\"Home at last,\" Lund wrote on Instagram.", ["Instagram / Ava Lund / Home at last, / -"]),
    ("\"Nap time,\" she wrote in her Story on Tuesday.", ["- / Ava Lund / Nap time, / 2021-09-28"]),
    ("\"Nap time,\" she wrote in her Instagram Story.", ["Instagram / Ava Lund / Nap time, / -"]),
    ("\"Lovely day,\" Lund posted on social media on Friday.", ["- / Ava Lund / Lovely day, / 2021-10-01"]),
    ("\"海が好き\" Lund posted on Weibo.", ["Weibo / Ava Lund / 海が好き / -"]),
    ("\"You rock,\" @lulu88 wrote on Twitter.", ["Twitter / - / You rock, / -"]),
    (
      "\"I love the sea so much,\" Lund wrote on Twitter, adding, \"Nothing else.\"",
      ["Twitter / Ava Lund / I love the sea so much, … Nothing else. / -"]
    ),
    (
      "The band has a Twitter account. At midnight the account posted a single photo. Lund left Facebook.",
      ["Twitter / - / - / -"]
    ),
    ("\"Never,\" Brandt said during an Instagram Live.", ["Instagram / Noel Brandt / Never, / -"]),
    ("Lund posted a selfie on Snapchat on Friday.", ["Snapchat / Ava Lund / - / 2021-10-01"]),
    ("\"I'm so happy,\" Brandt said in a TikTok video.", ["TikTok / Noel Brandt / I'm so happy, / -"]),
    ("In a Facebook post on Sept. 3, Brandt thanked his fans.", ["Facebook / Noel Brandt / - / 2021-09-03"]),
    ("Lund wrote on Truth Social: \"Never again.\"", ["Truth Social / Ava Lund / Never again. / -"]),
    ("Lund took to X on Thursday to slam the report.", ["X / Ava Lund / - / 2021-09-30"]),
    (
      "Brandt shared the news on X (formerly Twitter), writing, \"We did it.\"",
      ["X / Noel Brandt / We did it. / -"]
    ),
    ("\"Home at last,\" Lund posted on Threads.", ["Threads / Ava Lund / Home at last, / -"]),
    ("\"Home at last,\" she wrote on Bluesky.", ["Bluesky / Ava Lund / Home at last, / -"]),
    ("Lund announced the split in a post on Weibo.", ["Weibo / Ava Lund / - / -"]),
    ("Brandt wrote on his Tumblr, \"I fell in love.\"", ["Tumblr / Noel Brandt / I fell in love. / -"]),
    ("\"Ask me anything,\" Brandt wrote on Reddit.", ["Reddit / Noel Brandt / Ask me anything, / -"]),
    ("Lund teased the pictures on her OnlyFans page.", ["OnlyFans / Ava Lund / - / -"]),
    ("Lund uploaded a video to YouTube titled \"My Year Away.\"", ["YouTube / Ava Lund / - / -"]),
    ("Lund went live on Instagram on Sunday to answer questions.", ["Instagram / Ava Lund / - / 2021-09-26"]),
    ("Lund shared a snap of her ring in her Instagram Story.", ["Instagram / Ava Lund / - / -"]),
    ("\"So blessed,\" she captioned the clip.", ["- / Ava Lund / So blessed, / -"]),
    (
      "Alongside a photo of the baby, Brandt wrote: \"Welcome to the world.\"",
      ["- / Noel Brandt / Welcome to the world. / -"]
    ),
    (
      "Lund shared a carousel of photos with the caption \"Summer forever.\"",
      ["- / Ava Lund / Summer forever. / -"]
    ),
    ("Brandt commented on the post, \"You look amazing.\"", ["- / Noel Brandt / You look amazing. / -"]),
    (
      "\"You look amazing,\" Brandt commented on her Instagram post.",
      ["Instagram / Noel Brandt / You look amazing, / -"]
    ),
    ("Lund's tweet read, \"Enough is enough.\"", ["Twitter / Ava Lund / Enough is enough. / -"]),
    (
      "In a since-deleted tweet, Brandt wrote, \"I never liked her.\"",
      ["Twitter / Noel Brandt / I never liked her. / -"]
    ),
    ("One fan tweeted, \"She is a queen.\"", ["Twitter / - / She is a queen. / -"]),
    (
      "\"She is a queen,\" one fan tweeted, while another wrote, \"I am crying.\"",
      ["Twitter / - / She is a queen, / -", "Twitter / - / I am crying. / -"]
    ),
    (
      "Lund posted a picture of her dog on Instagram. She later tweeted, \"He is the best.\"",
      ["Instagram / Ava Lund / - / -", "Twitter / Ava Lund / He is the best. / -"]
    ),
    (
      "Lund shared a photo on Instagram on Monday.\n\n\"Two years of you,\" she wrote.\n\n\"I love you more each day,\" she added.",
      ["Instagram / Ava Lund / Two years of you, … I love you more each day, / 2021-09-27"]
    ),
    (
      "Lund tweeted, \"First.\" Brandt replied, \"Second.\"",
      ["Twitter / Ava Lund / First. / -", "Twitter / Noel Brandt / Second. / -"]
    ),
    ("Lund shared her joy on social media, writing, \"It's a girl!\"", ["- / Ava Lund / It's a girl! / -"]),
    ("Lund took to social media to share the news.", ["- / Ava Lund / - / -"]),
    (
      "\"We are engaged,\" the actress revealed on Instagram.", ["Instagram / Ava Lund / We are engaged, / -"]
    ),
    (
      "Lund told her Instagram followers, \"I am taking a break.\"",
      ["Instagram / Ava Lund / I am taking a break. / -"]
    ),
    (
      "\"I am taking a break,\" Lund told her followers on Twitter.",
      ["Twitter / Ava Lund / I am taking a break, / -"]
    ),
    ("Lund posted a video in which she said, \"I am done.\"", ["- / Ava Lund / I am done. / -"]),
    (
      "Brandt posted a photo to his Instagram account Saturday.", ["Instagram / Noel Brandt / - / 2021-09-25"]
    ),
    ("Brandt deleted the tweet minutes later.", ["Twitter / Noel Brandt / - / -"]),
    ("The photo, which Lund posted on Instagram, shows her on a beach.", ["Instagram / Ava Lund / - / -"]),
    (
      "\"Happy birthday, my love,\" Brandt gushed in the caption of an Instagram photo.",
      ["Instagram / Noel Brandt / Happy birthday, my love, / -"]
    ),
    (
      "Lund added the hashtag \"#blessed\" to the picture she posted on Instagram.",
      ["Instagram / Ava Lund / #blessed / -"]
    ),
    (
      "On Twitter, Lund called the report \"complete nonsense.\"",
      ["Twitter / Ava Lund / complete nonsense. / -"]
    ),
    (
      "Lund wrote in a statement posted to Instagram, \"We have decided to part.\"",
      ["Instagram / Ava Lund / We have decided to part. / -"]
    ),
    ("Brandt shared a throwback photo with Lund for her birthday.", ["- / Noel Brandt / - / -"]),
    (
      "\"Mommy's little helper,\" Lund captioned an Instagram photo Tuesday.\n\n\"Best day ever,\" she wrote alongside another photo.",
      [
        "Instagram / Ava Lund / Mommy's little helper, / 2021-09-28",
        "Instagram / Ava Lund / Best day ever, / -",
      ]
    ),
    (
      "Fans took to Twitter to share their joy.\n\n\"OMG, she is back,\" one wrote.\n\n\"Not my president,\" another added.",
      ["Twitter / - / OMG, she is back, / -", "Twitter / - / Not my president, / -"]
    ),
    ("\"OMG, she is back,\" a Twitter user wrote.", ["Twitter / - / OMG, she is back, / -"]),
    (
      "Lund posted a photo with Brandt on Instagram, while Brandt tweeted a heart.",
      ["Instagram / Ava Lund / - / -", "Twitter / Noel Brandt / - / -"]
    ),
    ("The couple shared a photo of the baby on Instagram.", ["Instagram / - / - / -"]),
    ("Brandt made it Instagram official by sharing a photo of the two.", ["Instagram / Noel Brandt / - / -"]),
    ("Lund revealed the news via Instagram on Sunday.", ["Instagram / Ava Lund / - / 2021-09-26"]),
    ("Lund debuted her new hair on Instagram.", ["Instagram / Ava Lund / - / -"]),
    ("Lund showed off her ring in an Instagram video.", ["Instagram / Ava Lund / - / -"]),
    ("Lund, who posted a tribute on Facebook, cried.", ["Facebook / Ava Lund / - / -"]),
    (
      "\"My heart is full,\" wrote Lund in a lengthy Facebook post. \"I could not ask for more.\"",
      ["Facebook / Ava Lund / My heart is full, … I could not ask for more. / -"]
    ),
    (
      "Lund broke her silence on Twitter. \"I was wrong,\" she wrote. \"I am sorry.\"",
      ["Twitter / Ava Lund / I was wrong, … I am sorry. / -"]
    ),
    ("In the video, posted to her Snapchat, Lund can be seen dancing.", ["Snapchat / Ava Lund / - / -"]),
    ("Lund sent out a tweet on Friday thanking fans.", ["Twitter / Ava Lund / - / 2021-10-01"]),
    ("Lund quote-tweeted the star, adding: \"Not true.\"", ["Twitter / Ava Lund / Not true. / -"]),
    ("Brandt live-tweeted the show on Sunday.", ["Twitter / Noel Brandt / - / 2021-09-26"]),
    ("Lund changed her profile picture on Facebook to a black square.", ["Facebook / Ava Lund / - / -"]),
    ("Lund posted the message on Instagram: \"I'm out. Bye.\"", ["Instagram / Ava Lund / I'm out. Bye. / -"]),
    ("Lund's caption read: \"Forever.\"", ["- / Ava Lund / Forever. / -"]),
    (
      "She also shared the cover on her Instagram Stories, writing, \"Read it.\"",
      ["Instagram / Ava Lund / Read it. / -"]
    ),
    ("Brandt reposted the picture with the caption: \"Forever.\"", ["- / Noel Brandt / Forever. / -"]),
    (
      "\"Forever,\" Brandt wrote underneath a black-and-white shot of Lund.",
      ["- / Noel Brandt / Forever, / -"]
    ),
    ("Under the photo Lund wrote \"Forever.\"", ["- / Ava Lund / Forever. / -"]),
    (
      "\"Forever and a day,\" Brandt wrote beneath the clip, which has been viewed a million times on TikTok.",
      ["TikTok / Noel Brandt / Forever and a day, / -"]
    ),
    ("According to a tweet from Brandt, the show is over.", ["Twitter / Noel Brandt / - / -"]),
    ("\"It's over,\" read a tweet from Brandt.", ["Twitter / Noel Brandt / It's over, / -"]),
    (
      "Brandt also hit back on Facebook Live, saying: \"It's a lie.\"",
      ["Facebook / Noel Brandt / It's a lie. / -"]
    ),
    ("Lund and Brandt posed for photos posted on Instagram.", ["Instagram / - / - / -"]),
    (
      "Lund said in an interview posted on YouTube, \"I was alone.\"",
      ["YouTube / Ava Lund / I was alone. / -"]
    ),
    ("Lund posted on Instagram that she had moved.", ["Instagram / Ava Lund / - / -"]),
    ("Lund shared with fans on Instagram that she had moved.", ["Instagram / Ava Lund / - / -"]),
  ])
  func findsDescribedPosts(text: String, expected: [String]) {
    #expect(PostTexts.of(text) == expected)
  }

  @Test(arguments: [
    "Lund has nine million followers on Instagram.",
    "Lund deleted her Instagram account.",
    "Lund met Brandt on Twitter.",
    "\"It was hard,\" Lund told a reporter, adding that she left Twitter.",
    "\"It was hard,\" said Lund, who has nine million followers on Instagram.",
    "Lund often posts photos of her dog on Instagram.",
    "Brandt said on his podcast, \"It was hard.\"",
    "Lund shared a picture-perfect kiss with Brandt.",
    "Lund shared a kiss with Brandt.",
    "Brandt posted bail on Friday.",
    "Lund posted the fastest time of the day.",
    "Brandt shared the stage with Lund.",
    "Twitter erupted when Lund walked in.",
    "Lund wrote in her memoir, \"I was alone.\"",
    "Lund and Brandt unfollowed each other on Instagram.",
    "Brandt liked a photo of Lund on Instagram.",
    "Lund is not on Twitter.",
    "The post office closed when Lund came.",
    "Lund posed for photos with Brandt.",
    "Photos of Lund surfaced online.",
    "\"He is my rock,\" Lund told the Star Post.",
    "Lund hasn't posted on Instagram since May.",
    "Lund released a statement: \"We are sad.\"",
    "The video shows Lund at the club. |||",
    "What a night (@avalund) walked.",
    "A source said Lund will share a photo on Instagram.",
    "The singer joined TikTok, where Lund is a star.",
    "Brandt, an Instagram model, went to the party.",
    "Lund scrolled through Instagram.",
    "Lund told People she loves Twitter.",
    "\"I don't do Twitter,\" Lund said.",
    "\"I love it,\" Lund said of the photo.",
    "\"I love it,\" Lund said when asked about the Instagram photo.",
    "A photo of Lund went viral on Twitter.",
    "Lund wrote a song called \"Home.\"",
    "Brandt sued Facebook over a photo.",
    "The Daily Post reported that Lund left.",
    "Lund shared a story about her dog with the crowd.",
    "The Lantern published a story about Lund.",
    "Lund shares her message of hope with everybody.",
    "Lund drew a record share of attention on social media.",
    "Brandt said of rumors on social media, \"I never read them.\"",
    "Brandt sent the note to The Evening Post.",
    "Twitter's director met Lund.",
    "\"It was long,\" Lund said in an interview with the Harbor Post.",
  ])
  func findsNoPostWhereNoneIsTold(text: String) {
    #expect(PostTexts.of(text) == [])
  }
}
