// SPDX-License-Identifier: GPL-3.0-or-later
#include "certification/Certifications.h"

#include "certification/Text.h"
#include "store/Talk.h"

#include <algorithm>

namespace gw::certification {
namespace {

class BeginningTalk : public store::Talk<Certification>
{
public:
    BeginningTalk(store::Store &store, Begun begun, Who who)
        : Talk(store), m_begun(std::move(begun)), m_who(std::move(who))
    {}
    void begin()
    {
        ask(listCertifications(store()), [this](const CertificationList &list) {
            const Certification *there = list.newest(m_begun.environment, m_begun.run);
            if (there && !there->isSigned() && there->checklist.sha256 == m_begun.checklistSha256) {
                promise(*there);
                return;
            }
            ask(store().create(store::JournalKind::Certification), [this](const store::Journal &journal) {
                ask(store().append(journal.id, incident::entryOf(m_who, kinds::begun, m_begun)),
                    [this, id = journal.id](const store::Receipt &) {
                        ask(readCertification(store(), id), [this](const Certification &one) { promise(one); });
                    });
            });
        });
    }

private:
    Begun m_begun;
    Who m_who;
};

/// The sentences of @p numbers as they read now.
Result<Confirmed> sentencesOf(const Certification &certification, const QList<int> &numbers)
{
    Confirmed confirmed;
    for (const int number : numbers) {
        const QString text = sentenceText(number, certification.items.size());
        if (text.isEmpty())
            return failure(ErrorKind::Usage, Text::tr("The statement has sentences 1 to %1").arg(sentences),
                           QString::number(number));
        confirmed.sentences.insert(QString::number(number), text);
    }
    if (confirmed.sentences.isEmpty())
        return failure(ErrorKind::Usage, Text::tr("No sentence is named"), certification.id);
    return confirmed;
}

} // namespace

Answer<Certification> readCertification(store::Store &store, const QString &id)
{
    return store::begun(std::make_shared<store::FoldedReading<Certification>>(
        store, id, store::JournalKind::Certification, &foldCertification));
}

Answer<CertificationList> listCertifications(store::Store &store)
{
    return store::begun(std::make_shared<store::FoldedListing<CertificationList, Certification>>(
        store, store::JournalKind::Certification, &foldCertification, &CertificationList::certifications));
}

const Certification *CertificationList::newest(const QString &environment, const QString &run) const
{
    const auto it = std::find_if(certifications.rbegin(), certifications.rend(), [&](const Certification &one) {
        return one.environment == environment && (run.isEmpty() || one.run == run);
    });
    return it == certifications.rend() ? nullptr : &*it;
}

Answer<Certification> beginCertification(store::Store &store, const Beginning &beginning, const Who &who)
{
    const auto list = parseChecklist(beginning.checklist);
    if (!list || beginning.run.run.isEmpty()) {
        QPromise<Result<Certification>> promise;
        promise.start();
        promise.addResult(list ? failure(ErrorKind::NotFound, Text::tr("There is no run to certify"), beginning.host)
                               : Failure(list.error()));
        promise.finish();
        return promise.future();
    }
    Begun begun;
    begun.environment = beginning.environment;
    begun.host = beginning.host;
    begun.run = beginning.run.run;
    begun.runDirectory = beginning.run.runDirectory;
    begun.speed = beginning.run.speed;
    begun.checklistSha256 = list->sha256;
    begun.checklist = QString::fromUtf8(beginning.checklist.base);
    begun.extension = QString::fromUtf8(beginning.checklist.extension);
    begun.extensionFile = beginning.checklist.file;
    return store::begun(std::make_shared<BeginningTalk>(store, begun, who));
}

Result<store::Entry> confirmEntry(const Certification &certification, const QList<int> &numbers, const Who &who)
{
    const auto confirmed = sentencesOf(certification, numbers);
    if (!confirmed)
        return Failure(confirmed.error());
    for (const int number : numbers)
        if (const QString why = whyNotConfirmed(certification, number, QDateTime::currentDateTimeUtc()); !why.isEmpty())
            return failure(ErrorKind::Refused, Text::tr("Sentence %1 does not hold").arg(number), why);
    return incident::entryOf(who, kinds::confirmed, *confirmed);
}

Result<store::Entry> withdrawEntry(const Certification &certification, const QList<int> &numbers, const Who &who)
{
    const auto withdrawn = sentencesOf(certification, numbers);
    if (!withdrawn)
        return Failure(withdrawn.error());
    return incident::entryOf(who, kinds::withdrawn, *withdrawn);
}

} // namespace gw::certification
