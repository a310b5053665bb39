/// Swedish words that say nothing of what a text is about.
///
/// An own list: public stop word lists hold words that matter here (beslut, bra, bättre). *Vem* and
/// *inte* are not in it, since much is said with them.
package enum FunctionWords {
    package static func contains(_ word: String) -> Bool { words.contains(word) }

    package static var count: Int { words.count }

    private static let words: Set<String> = Set(
        """
        alla allt allting att av bakom bl bland blev bli blir blivit bort både ca där därav därför dem den \
        denna dessa det detta de din dina dit ditt dock du dvs där efter eftersom ej eller en er era ert \
        ett ens etc ex exempelvis fast få fått får för före förut gav ge genom ger gick gjorde gör göra \
        gå går ha hade han hans har hela heller hen henne hennes her hit hon honom hur här hos i \
        in inom ja jag ju just kan kanske kom komma kommer kunde kunna kvar lite man med medan mellan \
        men mer mera mest min mina mitt mm mot mycket någon något några nog nu när nära och ock också om \
        osv oss per pga på rent rätt samma samt sedan sen sin sina sitt sig själv ska skall skulle snart som \
        så sådan sådana sådant ta tar till tills tog två under upp ut utan utom vad var vara varför \
        varit varje vars vart vi via vid vidare vilka vilken vilket vill ville vår våra vårt än \
        ännu är även åt över
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
