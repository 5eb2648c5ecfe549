// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Export.h"

#include "store/Connection.h"
#include "store/Text.h"

#include "base/Descriptor.h"
#include "base/FileWriter.h"

#include <QFile>
#include <QJsonDocument>

namespace gw::store {
namespace {

constexpr qint64 longestLine = 8 * longestContent; // a content of control characters is escaped twice

constexpr char startSchema[] = "goldwatch.journal/1", entrySchema[] = "goldwatch.journal-entry/1",
               endSchema[] = "goldwatch.journal-end/1";

QByteArray line(const char *schema, QJsonObject object)
{
    object.insert(QStringLiteral("schema"), QLatin1String(schema));
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

struct End
{
    QString journal;
    Head head;
};
template<class V> void describe(V &v, End &e)
{
    v("journal", e.journal);
    describe(v, e.head);
}

Result<Head> exportOne(Connection &connection, const Journal &journal, FileWriter &writer)
{
    if (auto written = writer.write(exportStart(journal)); !written)
        return Failure(written.error());
    Head head{0, startHash(journal)};
    for (;;) {
        const auto page = readRecords(connection, journal.id, head.sequence + 1, longestPage);
        if (!page)
            return Failure(page.error());
        for (const Record &record : *page)
            if (auto written = writer.write(exportLine(record)); !written)
                return Failure(written.error());
        if (page->isEmpty())
            break;
        head = page->last().head();
    }
    if (auto written = writer.write(exportEnd(journal, head)); !written)
        return Failure(written.error());
    return head;
}

Result<QList<Journal>> allJournals(Connection &connection)
{
    QList<Journal> all;
    for (;;) {
        const auto page = listJournals(connection, all.isEmpty() ? QString() : all.last().id, longestPage);
        if (!page)
            return Failure(page.error());
        for (const JournalState &state : *page)
            all << state.journal;
        if (page->isEmpty())
            return all;
    }
}

Result<QList<Journal>> named(Connection &connection, const QStringList &ids)
{
    QList<Journal> journals;
    for (const QString &id : ids) {
        const auto found = findJournal(connection, id);
        if (!found)
            return Failure(found.error());
        journals << *found;
    }
    return journals;
}

Result<Counted> exportInto(Connection &connection, const QStringList &ids, FileWriter &writer)
{
    const auto journals = ids.isEmpty() ? allJournals(connection) : named(connection, ids);
    if (!journals)
        return Failure(journals.error());
    Counted counted;
    for (const Journal &journal : *journals) {
        const auto head = exportOne(connection, journal, writer);
        if (!head)
            return Failure(head.error());
        ++counted.journals;
        counted.entries += head->sequence;
    }
    return counted;
}

/// Takes one line after another to a visitor.
class LineReader
{
public:
    LineReader(const QString &file, const ExportVisitor &visitor) : m_file(file), m_visitor(visitor) {}

    Result<void> take(const QByteArray &text)
    {
        ++m_number;
        const auto object = parseObject(text, where());
        if (!object)
            return Failure(object.error());
        const QString schema = object->value(QLatin1String("schema")).toString();
        if (schema == QLatin1String(startSchema))
            return start(*object);
        if (m_inside && schema == QLatin1String(entrySchema))
            return pass<Record>(*object, m_visitor.record);
        if (m_inside && schema == QLatin1String(endSchema))
            return pass<End>(*object, [this](const End &end) { return finish(end.head); });
        return failure(ErrorKind::BadInput, Text::tr("Not a line of an exported journal"), where());
    }
    /// Also when the file ended early.
    Result<void> finish(const std::optional<Head> &head)
    {
        if (!m_inside)
            return {};
        m_inside = false;
        return m_visitor.end(head);
    }
    [[nodiscard]] QString where() const { return QStringLiteral("%1:%2").arg(m_file).arg(m_number); }

private:
    template<class T, class F> Result<void> pass(const QJsonObject &object, F next)
    {
        const auto value = readJson<T>(object, where());
        if (!value)
            return failure(ErrorKind::BadInput, value.error().what, value.error().where);
        return next(*value);
    }
    Result<void> start(const QJsonObject &object)
    {
        if (auto ended = finish(std::nullopt); !ended)
            return ended;
        m_inside = true;
        return pass<Journal>(object, [this](const Journal &journal) {
            if (!isJournalId(journal.id))
                return Result<void>(failure(ErrorKind::BadInput, Text::tr("Not the id of a journal"), where()));
            return m_visitor.start(journal);
        });
    }

    QString m_file;
    const ExportVisitor &m_visitor;
    qint64 m_number = 0;
    bool m_inside = false;
};

void judgeEnd(ChainCheck &check, const std::optional<Head> &end)
{
    if (!end)
        check.find(Finding::CutTail, check.count() + 1,
                   Text::tr("The line that ends the journal is missing: the export was cut off"));
    else if (end->sequence != check.count())
        check.find(Finding::CutTail, check.count() + 1,
                   Text::tr("The last line counts %1 entries, %2 are there").arg(end->sequence).arg(check.count()));
}

} // namespace

QByteArray exportStart(const Journal &journal) { return line(startSchema, toJson(journal).toObject()); }
QByteArray exportLine(const Record &record) { return line(entrySchema, toJson(record).toObject()); }
QByteArray exportEnd(const Journal &journal, const Head &head)
{
    return line(endSchema, toJson(End{journal.id, head}).toObject());
}

Result<Counted> exportTo(Connection &connection, const QStringList &journals, const QString &file, FileOps &ops)
{
    FileWriter writer(QFile::encodeName(file), 0600, ops);
    if (auto opened = writer.open(); !opened)
        return Failure(opened.error());
    if (auto begun = connection.begin(Connection::Access::Read); !begun)
        return Failure(begun.error());
    const auto counted = exportInto(connection, journals, writer);
    connection.rollback();
    if (!counted)
        return counted;
    const auto committed = writer.commit(FileWriter::Existing::Refuse);
    return committed ? counted : Result<Counted>(Failure(committed.error()));
}

Result<void> readExport(const QString &file, const ExportVisitor &visitor)
{
    auto opened = Descriptor::openRegular(QFile::encodeName(file));
    if (!opened)
        return Failure(opened.error());
    QFile lines;
    if (!lines.open(opened->get(), QIODevice::ReadOnly))
        return failure(ErrorKind::Unreadable, lines.errorString(), file);
    LineReader reader(file, visitor);
    for (;;) {
        const QByteArray text = lines.readLine(longestLine);
        if (text.isEmpty())
            break;
        if (!text.endsWith('\n') && !lines.atEnd())
            return failure(ErrorKind::BadInput, Text::tr("A line is longer than any of an export"), reader.where());
        if (auto taken = reader.take(text); !taken)
            return taken;
    }
    if (lines.error() != QFileDevice::NoError)
        return failure(ErrorKind::Unreadable, lines.errorString(), file);
    return reader.finish(std::nullopt);
}

Result<QList<Verification>> verifyExport(const QString &file, const QString &heads)
{
    QList<Verification> results;
    std::optional<ChainCheck> check;
    Result<std::optional<Witness>> witness;
    const ExportVisitor visitor{
        [&](const Journal &journal) {
            check.emplace(journal);
            witness = heads.isEmpty() ? std::optional<Witness>() : readWitness(heads, journal.id);
            return Result<void>();
        },
        [&](const Record &record) {
            check->add(record);
            return Result<void>();
        },
        [&](const std::optional<Head> &end) {
            judgeEnd(*check, end);
            Verification result = check->end(witness);
            if (end && result.isGood() && end->hash != result.head.hash)
                result.findings.append({Finding::Edited, 0, Text::tr("The last line names another head")});
            results << std::move(result);
            return Result<void>();
        }};
    if (auto read = readExport(file, visitor); !read)
        return Failure(read.error());
    if (results.isEmpty())
        return failure(ErrorKind::BadInput, Text::tr("No journal is in this file"), file);
    return results;
}

} // namespace gw::store
