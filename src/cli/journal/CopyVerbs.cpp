// SPDX-License-Identifier: GPL-3.0-or-later
// `journal export`, `backup`, `import`: journals elsewhere, and back.
#include "cli/journal/JournalVerbs.h"

#include "cli/Options.h"
#include "cli/Output.h"
#include "cli/Text.h"

#include <QDir>

#include <algorithm>

namespace gw::cli {
namespace {

int exportJournal(Session &session, store::Store &store, const QString &id)
{
    const QString what = Text::tr("Exporting %1").arg(id);
    const auto state = session.await(store.state(id), what);
    if (!state)
        return session.fail(state.error());
    Output::write(store::exportStart(state->journal));
    // What is appended meanwhile is not part of it.
    for (qint64 next = 1; next <= state->head.sequence;) {
        const auto left = std::min<qint64>(store::longestPage, state->head.sequence - next + 1);
        const auto page = session.await(store.read(id, next, int(left)), what);
        if (!page)
            return session.fail(page.error());
        if (page->isEmpty())
            break; // a gap at the end: the last line tells how many there should be
        for (const auto &record : *page)
            Output::write(store::exportLine(record));
        next = page->last().sequence + 1;
    }
    Output::write(store::exportEnd(state->journal, state->head));
    return Exit::Ok;
}

int printCounted(Session &session, const Result<store::Counted> &counted, const char *schema, const QString &done)
{
    if (!counted)
        return session.fail(counted.error());
    if (session.json())
        session.printJson(
            schema, {{QStringLiteral("journals"), counted->journals}, {QStringLiteral("entries"), counted->entries}});
    else
        session.print(done.arg(formatCount(counted->journals), formatCount(counted->entries)));
    return Exit::Ok;
}

} // namespace

void addJournalCopyVerbs(Program &program, CLI::App &journal)
{
    auto exported = std::make_shared<std::string>();
    auto &out = program.verb(journal, "export", Text::tr("One journal as JSON lines that anyone can verify"),
                             [exported](Session &session) {
                                 return withStore(session, [&](store::Store &store) {
                                     return exportJournal(session, store, QString::fromStdString(*exported));
                                 });
                             });
    addOption(out, "id", *exported, Text::tr("Id of the journal")).required().typeName("ID");

    auto target = std::make_shared<std::string>();
    auto &backup =
        program.verb(journal, "backup", Text::tr("A consistent copy of the store, also while it is in use"),
                     [target](Session &session) {
                         return withStore(session, [&](store::Store &store) {
                             return printCounted(
                                 session, session.await(store.backup(absolute(*target)), Text::tr("Copying the store")),
                                 "journal-backup", Text::tr("Journals: %1, entries: %2."));
                         });
                     });
    addOption(backup, "file", *target, Text::tr("File to write; it must not be there yet")).required().typeName("FILE");

    auto source = std::make_shared<std::string>();
    auto &import = program.verb(
        journal, "import", Text::tr("Take over the journals of an export, if they verify"), [source](Session &session) {
            return withStore(session, [&](store::Store &store) {
                return printCounted(session,
                                    session.await(store.importJournals(absolute(*source)), Text::tr("Importing")),
                                    "journal-import", Text::tr("New journals: %1, new entries: %2."));
            });
        });
    addOption(import, "file", *source, Text::tr("Exported journals")).required().typeName("FILE");
}

} // namespace gw::cli
