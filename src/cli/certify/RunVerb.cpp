// SPDX-License-Identifier: GPL-3.0-or-later
// `certify run`, `show`: the checklist.
#include "cli/certify/CertifyVerbs.h"

#include "certification/CertificationRun.h"
#include "certification/Surroundings.h"
#include "cli/Text.h"

namespace gw::cli {
namespace {

using certification::Certification;

struct RunOptions
{
    std::string only;
    bool allowStop = false;
};

Result<Certification> begin(Session &session, store::Store &store, const environment::Profile &profile)
{
    const auto status =
        session.ask(host::methods::runStatus, host::RunQuery{session.run(), false}, Text::tr("Reading the run"));
    if (!status)
        return Failure(status.error());
    const auto text = certification::checklistFor(profile);
    if (!text)
        return Failure(text.error());
    const auto host = session.host();
    if (!host)
        return Failure(host.error());
    return session.await(
        certification::beginCertification(store, {profile.name, (*host)->welcome().hostName, *status, *text}, whoAmI()),
        Text::tr("Reading the store"));
}

Result<QList<qint64>> itemsOf(const Certification &certification, const RunOptions &options)
{
    if (options.only.empty())
        return QList<qint64>{};
    auto items = numbersOf(options.only, QStringLiteral("--only"));
    if (items)
        for (const qint64 id : *items)
            if (!certification.item(id))
                return failure(ErrorKind::Usage, Text::tr("The checklist has no such item"), QString::number(id));
    return items;
}

int runItems(Session &session, store::Store &store, const RunOptions &options)
{
    const auto profile = session.profile();
    if (!profile)
        return session.fail(profile.error());
    const auto begun = begin(session, store, *profile);
    if (!begun)
        return session.fail(begun.error());
    const auto items = itemsOf(*begun, options);
    const auto folder = certificationFolder(session, begun->id);
    const auto host = session.host();
    if (!items || !folder || !host)
        return session.fail(!items ? items.error() : !folder ? folder.error() : host.error());
    certification::RunOrder order;
    order.certification = *begun;
    order.items = *items;
    order.allowStop = options.allowStop;
    order.who = whoAmI();
    order.folder = *folder;
    order.quickCommand = profile->shadow.quickCommand;
    certification::CertificationRun run(store, **host, order);
    // Whatever ends it, what was checked until then is written down, and shown.
    Certification seen = *begun;
    QObject::connect(&run, &certification::CertificationRun::itemFinished, &run,
                     [&seen](const certification::Checked &checked) {
                         for (certification::ItemState &state : seen.items)
                             if (state.item.id == checked.item)
                                 state.history << checked;
                     });
    const auto done = session.await(run.start(), Text::tr("Checking"));
    printCertification(session, done ? *done : seen, "certify-run");
    if (!done)
        return session.fail(done.error());
    return certificationCode(*done, *items);
}

} // namespace

void addCertifyRunVerb(Program &program, CLI::App &group)
{
    auto options = std::make_shared<RunOptions>();
    auto &run = program.verb(
        group, "run", Text::tr("Check the items of the checklist, all or some"), [options](Session &session) {
            return withStore(session, [&](store::Store &store) { return runItems(session, store, *options); });
        });
    addOption(run, "--only", options->only, Text::tr("Numbers of items, with commas between them")).typeName("N,...");
    addFlag(run, "--allow-stop", options->allowStop, Text::tr("Set and lift the emergency stop, as its items need"));
}

void addCertifyShowVerb(Program &program, CLI::App &group)
{
    program.verb(group, "show", Text::tr("How far the certification is, and what is missing"), [](Session &session) {
        return withCertification(session, [&](store::Store &, const Certification &certification) {
            printCertification(session, certification, "certify-show");
            return certificationCode(certification, {});
        });
    });
}

} // namespace gw::cli
