// Writes answers to the survey of the same folder: the same bytes for the same number of rows.
//
// usage: generate ROWS > answers.csv
//
// Every choice is drawn from one xorshift64 stream, so that any tool can make the same file. The
// first 1,000 rows (372,111 bytes) have the SHA-256
// 0330f18779c80fe1e1df439a13cabe5b6ef93da85f573992b462235ed4b961ba, the first 1,000,000
// (373,799,603 bytes) ff68039450b96b828133eb62485b9a91184fd75edbd47e327e730176cf2da4d1.

import Glibc

struct Xorshift {
    var state: UInt64 = 88_172_645_463_325_252

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}

let likert = [
    "Instämmer inte alls", "Instämmer i låg grad", "Varken eller", "Instämmer i hög grad",
    "Instämmer helt",
].map { Array($0.utf8) }
let words = [
    "vi", "behöver", "mer", "tid", "för", "rehabilitering", "och", "tydligare", "mandat", "från",
    "chefer", "på", "enheten", "samverkan", "med", "kommunen", "fungerar", "bra", "kompetens",
    "saknas", "i", "dag", "åtgärder", "möjligheter", "hinder", "resurser",
].map { Array($0.utf8) }

var bytes: [UInt8] = []

func padded(_ number: Int, _ width: Int) -> [UInt8] {
    let text = String(number)
    return Array(String(repeating: "0", count: max(0, width - text.count)).utf8) + Array(text.utf8)
}

func flush() {
    var start = 0
    while start < bytes.count {
        let written = bytes[start...].withUnsafeBytes { write(1, $0.baseAddress!, $0.count) }
        guard written > 0 else { exit(1) }
        start += written
    }
    bytes.removeAll(keepingCapacity: true)
}

guard CommandLine.arguments.count == 2, let rows = Int(CommandLine.arguments[1]) else { exit(2) }
bytes += "respondent,enhet".utf8
for question in 1...60 { bytes += ",Q".utf8 + padded(question, 2) }
bytes += ",kommentar\n".utf8
var random = Xorshift()
for row in 0..<rows {
    bytes += "R".utf8 + padded(row, 7)
    bytes += ",E".utf8 + padded(Int(random.next() % 200), 3)
    for question in 0..<60 {
        let drawn = random.next()
        bytes.append(0x2C)
        if (drawn >> 32) % 25 == 0 { continue }
        let choice = Int((drawn >> 8) % 5)
        switch question % 10 {
        case 0, 1: bytes += likert[choice]
        case 2: bytes += (choice < 3 ? "Ja" : "Nej").utf8
        default: bytes.append(UInt8(0x31 + choice))
        }
    }
    bytes.append(0x2C)
    let drawn = random.next()
    let count = drawn % 4 == 0 ? 0 : Int((drawn >> 8) % 14)
    let isQuoted = count > 0 && (drawn >> 20) % 100 < 20
    if isQuoted { bytes.append(0x22) }
    for word in 0..<count {
        if word > 0 { bytes.append(0x20) }
        if isQuoted, word == count / 2 {
            switch (drawn >> 32) % 4 {
            case 0: bytes += "\"\"mycket\"\" ".utf8
            case 1: bytes += "hm, ".utf8
            case 2: bytes += "rad\n".utf8
            default: break
            }
        }
        bytes += words[Int(random.next() % 26)]
    }
    if isQuoted { bytes.append(0x22) }
    bytes.append(0x0A)
    if bytes.count > 1 << 20 { flush() }
}
flush()
