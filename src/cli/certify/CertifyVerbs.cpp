// SPDX-License-Identifier: GPL-3.0-or-later
// `certify`: from the checklist to the signed document.
#include "cli/certify/CertifyVerbs.h"

#include "certification/Evidence.h"
#include "cli/Layout.h"
#include "cli/Text.h"

#include <algorithm>

namespace gw::cli {
namespace {

using certification::Certification, certification::ItemState, certification::Requirement,
    certification::RequirementState;
using ItemVerdict = certification::Verdict;
using health::Verdict;

QString itemVerdictText(const Session &session, ItemVerdict verdict)
{
    switch (verdict) {
    case ItemVerdict::Pass:
        return session.paint(Verdict::Healthy, Text::tr("pass", "verdict"));
    case ItemVerdict::Fail:
        return session.paint(Verdict::Critical, Text::tr("fail", "verdict"));
    case ItemVerdict::Expired:
        return session.paint(Verdict::Warning, Text::tr("too old", "verdict"));
    case ItemVerdict::NotChecked:
        break;
    }
    return session.paint(Verdict::Unknown, Text::tr("not checked", "verdict"));
}

QString requirementText(const Session &session, RequirementState state)
{
    switch (state) {
    case RequirementState::Done:
        return session.paint(Verdict::Healthy, Text::tr("done", "requirement"));
    case RequirementState::Failed:
        return session.paint(Verdict::Critical, Text::tr("failed", "requirement"));
    case RequirementState::Pending:
        break;
    }
    return session.paint(Verdict::Unknown, Text::tr("pending", "requirement"));
}

/// Why an item has no pass; of one that waits for consent, how to give it.
QString reasonOf(const ItemState &state, ItemVerdict verdict)
{
    const auto *last = state.last();
    if (!last && state.item.kind == certification::CheckKind::Stop)
        return Text::tr("needs consent: certify run --allow-stop");
    if (!last)
        return {};
    return verdict == ItemVerdict::Expired ? Text::tr("checked %1").arg(clockTime(last->at)) : last->reason;
}

QJsonObject itemJson(const ItemState &state, const QDateTime &now)
{
    const auto *last = state.last();
    const ItemVerdict verdict = state.verdict(now);
    const bool kept = last && last->evidence;
    return {{QStringLiteral("id"), state.item.id},
            {QStringLiteral("section"), certification::sectionOf(state.item)},
            {QStringLiteral("title"), certification::titleOf(state.item)},
            {QStringLiteral("request"), last ? last->request : QString()},
            {QStringLiteral("expected"), certification::expectedText(state.item)},
            {QStringLiteral("actual"), last ? last->actual : QString()},
            {QStringLiteral("verdict"), json::enumName(verdict)},
            {QStringLiteral("reason"), reasonOf(state, verdict)},
            {QStringLiteral("at"), last ? timeToJson(last->at) : QJsonValue()},
            {QStringLiteral("expires_at"), timeToJson(state.expires())},
            {QStringLiteral("took_ms"), last ? QJsonValue(qint64(last->took.count())) : QJsonValue()},
            {QStringLiteral("checks"), state.history.size()},
            {QStringLiteral("evidence"), kept ? QJsonValue(last->evidence->file) : QJsonValue()},
            {QStringLiteral("sha256"), kept ? QJsonValue(last->evidence->sha256) : QJsonValue()}};
}

QJsonObject certificationJson(const Certification &one, const QString &folder, const QDateTime &now)
{
    QJsonArray items, signatures, reviews;
    for (const ItemState &state : one.items)
        items.append(itemJson(state, now));
    for (const auto &signature : one.signatures)
        signatures.append(QJsonObject{{QStringLiteral("at"), timeToJson(signature.at)},
                                      {QStringLiteral("file"), signature.file},
                                      {QStringLiteral("sha256"), signature.sha256},
                                      {QStringLiteral("signer"), signature.signer},
                                      {QStringLiteral("self_signed"), signature.selfSigned},
                                      {QStringLiteral("certified"), signature.certified}});
    for (const auto &review : one.reviews)
        reviews.append(QJsonObject{{QStringLiteral("at"), timeToJson(review.at)},
                                   {QStringLiteral("file"), review.file},
                                   {QStringLiteral("sha256"), review.sha256},
                                   {QStringLiteral("signer"), review.signer},
                                   {QStringLiteral("self_signed"), review.selfSigned},
                                   {QStringLiteral("name"), review.owner},
                                   {QStringLiteral("role"), review.role}});
    return {{QStringLiteral("id"), one.id},
            {QStringLiteral("environment"), one.environment},
            {QStringLiteral("run"), one.run},
            {QStringLiteral("practice"), one.isPractice()},
            {QStringLiteral("checklist"), QJsonObject{{QStringLiteral("name"), one.checklist.name},
                                                      {QStringLiteral("sha256"), one.checklist.sha256},
                                                      {QStringLiteral("changes"), toJson(one.checklist.changes)}}},
            {QStringLiteral("items"), items},
            {QStringLiteral("passed"), one.passed(now)},
            {QStringLiteral("total"), one.items.size()},
            {QStringLiteral("statement"), toJson(one.statement)},
            {QStringLiteral("requirements"), toJson(certification::signOffRequirements(one, now))},
            {QStringLiteral("definition_of_done"), toJson(certification::definitionOfDone(one, now))},
            {QStringLiteral("stop_may_be_set"), one.openStop() != nullptr},
            {QStringLiteral("evidence_folder"), folder},
            {QStringLiteral("signatures"), signatures},
            {QStringLiteral("reviews"), reviews},
            {QStringLiteral("entries"), one.head.sequence},
            {QStringLiteral("head"), one.head.hash}};
}

QString requirementsText(const Session &session, const QList<Requirement> &requirements)
{
    Columns table;
    for (const Requirement &one : requirements)
        table.add({requirementText(session, one.state), one.title, oneLine(one.detail)});
    return table.text(QStringLiteral("  "));
}

void printText(const Session &session, const Certification &one, const QString &folder, const QDateTime &now)
{
    session.print(QStringLiteral("%1  %2  %3%4")
                      .arg(one.id, oneLine(one.environment), oneLine(one.run),
                           one.isPractice() ? QStringLiteral("  PRACTICE RUN") : QString()));
    for (const QString &change : one.checklist.changes)
        session.print(Text::tr("Checklist changed: %1").arg(oneLine(change)));
    Columns table({1});
    QString section;
    for (const ItemState &state : one.items) {
        const ItemVerdict verdict = state.verdict(now);
        const auto *last = state.last();
        const QString reason = verdict == ItemVerdict::Pass ? QString() : reasonOf(state, verdict);
        const QString found = last ? last->actual : QString();
        table.add({state.item.section == section ? QString() : certification::sectionOf(state.item),
                   QString::number(state.item.id), certification::titleOf(state.item),
                   itemVerdictText(session, verdict),
                   oneLine(found.isEmpty() || reason.isEmpty() ? found + reason
                                                               : QStringLiteral("%1: %2").arg(found, reason))});
        section = state.item.section;
    }
    session.print(table.text());
    session.print(QStringLiteral("\n") + Text::tr("%1 of %2 items pass").arg(one.passed(now)).arg(one.items.size()));
    session.print(Text::tr("To sign:"));
    session.print(requirementsText(session, certification::signOffRequirements(one, now)));
    session.print(Text::tr("Done when:"));
    session.print(requirementsText(session, certification::definitionOfDone(one, now)));
    if (one.openStop())
        session.print(session.paint(Verdict::Critical,
                                    Text::tr("An emergency stop that was set for a test may still be set. Run the "
                                             "checklist again, or: goldwatchctl stop disable")));
    session.print(Text::tr("Evidence: %1").arg(oneLine(folder)));
}

} // namespace

Result<QString> certificationFolder(Session &session, const QString &id)
{
    const auto profile = readableProfile(session);
    if (!profile)
        return Failure(profile.error());
    return certification::evidenceFolder(*profile, id);
}

Result<QList<qint64>> numbersOf(const std::string &text, const QString &option)
{
    QList<qint64> numbers;
    for (const QString &word : QString::fromStdString(text).split(u',')) {
        bool isNumber = false;
        const qint64 number = word.trimmed().toLongLong(&isNumber);
        if (!isNumber || number < 1)
            return failure(ErrorKind::Usage, Text::tr("%1 takes numbers with commas between them").arg(option), word);
        numbers << number;
    }
    return numbers;
}

int withCertification(Session &session,
                      const std::function<int(store::Store &, const certification::Certification &)> &work)
{
    return withStore(session, [&](store::Store &store) {
        const auto profile = session.profile();
        if (!profile)
            return session.fail(profile.error());
        const auto list = session.await(certification::listCertifications(store), Text::tr("Reading the store"));
        if (!list)
            return session.fail(list.error());
        for (const auto &one : list->unreadable)
            session.fail(one.error);
        const Certification *newest = list->newest(profile->name, session.run());
        if (!newest)
            return session.fail(Error{ErrorKind::NotFound, Text::tr("Nothing was checked yet"), profile->name,
                                      Text::tr("Begin with: goldwatchctl certify run")});
        return work(store, *newest);
    });
}

void printCertification(Session &session, const Certification &certification, const char *schema)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString folder = certificationFolder(session, certification.id).value_or(QString());
    if (session.json())
        session.printJson(schema, certificationJson(certification, folder, now));
    else
        printText(session, certification, folder, now);
}

int certificationCode(const Certification &certification, const QList<qint64> &items)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    int code = Exit::Ok;
    for (const ItemState &state : certification.items) {
        if (!items.isEmpty() && !items.contains(state.item.id))
            continue;
        const ItemVerdict verdict = state.verdict(now);
        code = std::max(code, verdict == ItemVerdict::Pass   ? Exit::Ok
                              : verdict == ItemVerdict::Fail ? Exit::Critical
                                                             : Exit::Warning);
    }
    return code;
}

void addCertifyVerbs(Program &program)
{
    auto &group = program.group("certify", Text::tr("Certification: check, sign, verify"));
    addCertifyRunVerb(program, group);
    addCertifyShowVerb(program, group);
    addCertifySignVerb(program, group);
    addCertifyReviewVerb(program, group);
    addCertifyVerifyVerb(program, group);
}

} // namespace gw::cli
