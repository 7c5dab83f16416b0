import Records
import Testing

struct SHA256Tests {
  @Test(
    "gives the published digests",
    arguments: [
      // FIPS 180-4 example messages (NIST, "Examples with Intermediate Values").
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrst"
          + "nopqrstu",
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
      ),
    ])
  func givesPublishedDigests(message: String, digest: String) {
    #expect(SHA256.hexDigest(of: message.utf8) == digest)
  }

  @Test func hashesCollectionsThatAreNotContiguous() {
    #expect(SHA256.hexDigest(of: "cba".utf8.reversed()) == SHA256.hexDigest(of: "abc".utf8))
  }
}
