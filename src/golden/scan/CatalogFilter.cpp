// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/scan/CatalogFilter.h"

#include "golden/DirectoryReader.h"
#include "golden/scan/Inspector.h"

#include <QRegularExpression>

#include <algorithm>

namespace gw::golden {

namespace {

bool isWorker(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^w[0-9]+$"));
    return form.match(text).hasMatch();
}

} // namespace

CatalogFilter::CatalogFilter(const CatalogTable &table, const QString &words) : m_table(table)
{
    for (const QString &text : words.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts))
        m_words.push_back(wordOf(text));
    m_wantsAll = std::any_of(m_words.begin(), m_words.end(), [](const Word &word) {
        return word.kind == Word::Verdict && word.number == int(FileVerdict::NotGolden);
    });
}

CatalogFilter::Word CatalogFilter::wordOf(const QString &text) const
{
    const auto ofKind = [&](Word::Kind kind, const QString &value, bool isCertain) -> std::optional<Word> {
        Word word{kind, value.toUtf8(), -1, 0};
        if (kind == Word::Type) {
            word.number = int(m_table.types().indexOf(value));
            return (word.number > 0 || isCertain) ? std::optional(word) : std::nullopt;
        }
        if (kind == Word::Worker)
            return isWorker(value) || isCertain ? std::optional(word) : std::nullopt;
        if (value == QLatin1String("unsigned"))
            return Word{Word::Unsigned, {}, 0, 0};
        const auto verdict = json::enumValue<FileVerdict>(value);
        word.number = verdict ? int(*verdict) : -1;
        return verdict || isCertain ? std::optional(word) : std::nullopt;
    };
    const QString value = text.section(QLatin1Char(':'), 1);
    if (text.startsWith(QLatin1String("type:")))
        return *ofKind(Word::Type, value, true);
    if (text.startsWith(QLatin1String("worker:")))
        return *ofKind(Word::Worker, value, true);
    if (text.startsWith(QLatin1String("verdict:")))
        return *ofKind(Word::Verdict, value, true);
    bool isNumber = false;
    if (const qint64 seed = value.toLongLong(&isNumber); text.startsWith(QLatin1String("seed:")) && isNumber)
        return {Word::Seed, {}, 0, seed};
    for (const auto kind : {Word::Type, Word::Worker, Word::Verdict})
        if (const auto word = ofKind(kind, text, false))
            return *word;
    return {Word::Name, text.toLower().toUtf8(), 0, 0};
}

bool CatalogFilter::fits(const CatalogRow &row, const Word &word) const
{
    switch (word.kind) {
    case Word::Type:
        return row.type == word.number;
    case Word::Worker:
        return row.isGolden() && workerOf(runIdOf(m_table.name(row), row.format)) ==
                                     std::string_view(word.text.constData(), size_t(word.text.size()));
    case Word::Verdict:
        return int(row.verdict) == word.number;
    case Word::Unsigned:
        return row.signature == SignatureState::Missing;
    case Word::Seed:
        return row.has(CatalogRow::HasSeed) && row.seed == word.seed;
    case Word::Name:
        break;
    }
    return containsFolded(m_table.name(row), word.text);
}

bool CatalogFilter::fits(const CatalogRow &row) const
{
    const bool isShown = row.isGolden() || row.format == FileFormat::Leftover || row.verdict == FileVerdict::Orphan;
    if (row.has(CatalogRow::Gone) || (!isShown && !m_wantsAll))
        return false;
    return std::all_of(m_words.begin(), m_words.end(), [&](const Word &word) { return fits(row, word); });
}

} // namespace gw::golden
