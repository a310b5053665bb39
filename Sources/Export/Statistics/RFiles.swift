import SurveyModel
import Tables
import Tally

/// Answers for R: a table of numbers, and a script in base R that makes three data frames of it.
struct RFiles {
    private let export: AnswerExport

    init(_ export: AnswerExport) { self.export = export }

    func write(to path: String) throws -> AnswerExport.Summary {
        let files = ScriptedFiles(path, ending: ".R")
        let table = CodedTable(export)
        _ = try files.write { file in
            try table.write(&file, joinsLines: false)
        } script: { _ in
            script(table, reading: files.dataName)
        }
        return AnswerExport.Summary(
            responses: export.rows.count, paths: [files.data, files.script])
    }

    private func script(_ coded: CodedTable, reading file: String) -> String {
        let variables = coded.variables.compactMap { variable -> String? in
            switch variable.content {
            case .place, .reason: return nil
            case .answer(let index): return entry(index, coded)
            }
        }
        let places = AnswerTable.Place.ofFiles.map { RText.string(export.table.name(of: $0)) }
        return """
            # Unhidden answers, not for distribution. Run this in the folder of the data, or set svar_fil
            # first. All of it is ASCII, so that R reads it in any locale. Afterwards there are
            #   svar         the answers as factors with labels; NA where there is no value
            #   svar_tal     the same as numbers, for means; NA where there is no value
            #   svar_saknas  why there is no value; NA where there is one
            if (!exists("svar_fil")) svar_fil <- \(RText.string(file))
            svar_kolumner <- list(
            \(variables.joined(separator: ",\n"))
            )
            \(Self.reading.replacing("PLACES", with: places.joined(separator: ", ")))
            """
    }

    /// What the numbers of a column mean.
    private func entry(_ index: Int, _ coded: CodedTable) -> String {
        let column = export.table.columns[index]
        let codes = StatisticalCodes(column)
        let all = zip(codes.numbers, column.categories)
        let values = all.filter { $1.missing == nil }
        let missing =
            all.filter { $1.missing != nil }.map { ($0, $1.label) }
            + NoAnswer.allCases.map {
                (
                    codes.noAnswers[$0.rawValue],
                    StatisticalCodes.label(of: $0, export.table.language)
                )
            }
        var parts = [
            "label = " + RText.string(column.label), "slag = " + RText.string(kind(column)),
        ]
        if column.isClosed {
            parts.append("koder = " + RText.numbers(values.map(\.0)))
            parts.append("etiketter = " + RText.strings(values.map(\.1.label)))
        } else {
            let reason = coded.variables.first {
                if case .reason(index) = $0.content { true } else { false }
            }
            parts.append("saknas_i = " + RText.string(reason?.name ?? ""))
        }
        parts.append("saknas = " + RText.numbers(missing.map(\.0)))
        parts.append("saknas_etiketter = " + RText.strings(missing.map(\.1)))
        return "  \(RText.name(column.name)) = list("
            + parts.map { "\n    " + $0 }.joined(separator: ",") + ")"
    }

    private func kind(_ column: DescribedColumn) -> String {
        switch column.value {
        case .level:
            if case .optionFlag = column.column.kind { "val" } else { "skala" }
        case .code: "val"
        case .integer, .decimal: "tal"
        case .date: "datum"
        case .text: "text"
        }
    }

    private static let reading = """
        svar_rader <- read.csv(svar_fil, encoding = "UTF-8", colClasses = "character",
                               na.strings = character(0), check.names = FALSE)
        svar <- svar_rader[c(PLACES)]
        svar_tal <- svar
        svar_saknas <- svar
        for (namn in names(svar_kolumner)) {
          k <- svar_kolumner[[namn]]
          rad <- svar_rader[[namn]]
          if (is.null(k$koder)) {
            rad[rad == ""] <- NA
            tal <- switch(k$slag, tal = as.numeric(rad), datum = as.Date(rad), rad)
            varde <- tal
            varfor <- as.numeric(svar_rader[[k$saknas_i]])
          } else {
            varfor <- as.numeric(rad)
            tal <- ifelse(varfor %in% k$koder, varfor, NA)
            varde <- factor(varfor, levels = k$koder, labels = k$etiketter,
                            ordered = k$slag == "skala")
          }
          attr(varde, "label") <- k$label
          svar[[namn]] <- varde
          svar_tal[[namn]] <- tal
          svar_saknas[[namn]] <- factor(varfor, levels = k$saknas, labels = k$saknas_etiketter)
        }
        rm(k, namn, rad, tal, varde, varfor, svar_rader)

        """
}

/// Names and texts as R writes them, in ASCII whatever the locale of who reads them.
enum RText {
    static func string(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case " "..."~": result.unicodeScalars.append(scalar)
            // R has no NUL in texts.
            case "\0": break
            default:
                let digits = String(scalar.value, radix: 16)
                let width = scalar.value > 0xFFFF ? 8 : 4
                result += width == 8 ? "\\U" : "\\u"
                result += String(repeating: "0", count: width - digits.count) + digits
            }
        }
        return result + "\""
    }

    static func name(_ name: String) -> String {
        "`" + name.replacing("\\", with: "\\\\").replacing("`", with: "\\`") + "`"
    }

    static func numbers(_ numbers: [Int]) -> String {
        "c(" + numbers.map { String($0) }.joined(separator: ", ") + ")"
    }

    /// Texts that differ: the same label twice would be one level.
    static func strings(_ texts: [String]) -> String {
        var seen: Set<String> = []
        let unique = texts.map { text in
            var candidate = text
            var number = 1
            while !seen.insert(candidate).inserted {
                number += 1
                candidate = "\(text) (\(number))"
            }
            return candidate
        }
        return "c(" + unique.map { string($0) }.joined(separator: ", ") + ")"
    }
}
