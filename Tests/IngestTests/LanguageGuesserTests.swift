import Testing

@testable import Ingest

@Suite struct LanguageGuesserTests {
  @Test(arguments: [
    (
      "en",
      "The singer was seen with her husband at the lake, and they said that it is not over for the band."
    ),
    (
      "es",
      "La cantante fue vista con su marido en el lago y los dos dijeron que la gira no ha terminado para la banda."
    ),
    (
      "fr",
      "La chanteuse a été vue avec son mari au bord du lac et elle a dit que la tournée est pour les amis du groupe."
    ),
    (
      "de",
      "Die Sängerin wurde mit ihrem Mann am See gesehen und sagte, dass die Tour nicht vorbei ist und das auch so bleibt."
    ),
    (
      "it",
      "La cantante è stata vista con il marito al lago e ha detto che la tournée non è finita per gli amici della band."
    ),
    (
      "pt",
      "A cantora foi vista com o marido no lago e os dois disseram que a turnê não está no fim para uma banda como essa."
    ),
    (
      "nl",
      "De zangeres werd met haar man aan het meer gezien en ze zei dat het niet over is voor de band die zij kent."
    ),
    ("sv", "Sångerskan sågs med sin man vid sjön och hon sade att det inte är över för bandet som de har."),
    ("ru", "Певица была замечена с мужем у озера и сказала, что турне ещё не окончено."),
    ("uk", "Співачку бачили з чоловіком біля озера, і вона сказала, що її тур ще не закінчено."),
    ("el", "Η τραγουδίστρια εθεάθη με τον σύζυγό της στη λίμνη."),
    ("ar", "شوهدت المغنية مع زوجها عند البحيرة وقالت إن الجولة لم تنته بعد."),
    ("he", "הזמרת נראתה עם בעלה ליד האגם ואמרה שהסיבוב לא נגמר."), ("zh", "这位歌手和她的丈夫在湖边被人看到，她说巡演还没有结束。"),
    ("ja", "歌手は夫と湖で目撃され、ツアーはまだ終わっていないと語った。"), ("ko", "가수는 남편과 함께 호수에서 목격되었고 투어는 아직 끝나지 않았다고 말했다."),
    ("hi", "गायिका को उनके पति के साथ झील पर देखा गया और उन्होंने कहा कि दौरा खत्म नहीं हुआ है।"),
  ])
  func tellsTheLanguage(code: String, text: String) {
    #expect(LanguageGuesser.language(of: text) == code)
  }

  @Test(arguments: ["", "Vera Lind", "Otto Falk, Mia Roe, Jakob Holm, Ida Brandt, Lund, Malmö", "12 34 56"])
  func doesNotGuessFromTooLittle(text: String) {
    #expect(LanguageGuesser.language(of: text) == nil)
  }
}
