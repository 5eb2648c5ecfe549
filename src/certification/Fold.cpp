// SPDX-License-Identifier: GPL-3.0-or-later
#include "certification/Entries.h"
#include "certification/Text.h"

#include <algorithm>

namespace gw::certification {
namespace {

/// Takes entries one by one.
class Folding
{
public:
    explicit Folding(const QString &id) { m_certification.id = id; }

    Result<void> add(const store::Record &record)
    {
        m_record = &record;
        const auto content = record.object();
        if (!content)
            return Failure(content.error());
        m_content = *content;
        const bool first = m_certification.head.sequence == 0;
        if (first != (record.kind == kinds::begun))
            return failure(ErrorKind::BadInput, Text::tr("Entry %1 is none of a certification").arg(record.sequence),
                           m_certification.id);
        if (const auto done = apply(); !done)
            return done;
        m_certification.head = record.head();
        m_certification.changedAt = record.time();
        return {};
    }
    Certification end(const QList<store::Claim> &claims)
    {
        m_certification.claims = claims;
        return std::move(m_certification);
    }

private:
    template<class T> Result<void> with(Result<void> (Folding::*use)(const T &))
    {
        const auto content =
            readJson<T>(m_content, QStringLiteral("%1, %2").arg(m_certification.id).arg(m_record->sequence));
        return content ? (this->*use)(*content) : Failure(content.error());
    }
    Result<void> apply()
    {
        const QString &kind = m_record->kind;
        if (kind == kinds::begun)
            return with(&Folding::begin);
        if (kind == kinds::checked)
            return with(&Folding::checked);
        if (kind == kinds::stopBegan)
            return with(&Folding::stopBegan);
        if (kind == kinds::stopEnded)
            return with(&Folding::stopEnded);
        if (kind == kinds::observed)
            return with(&Folding::observed);
        if (kind == kinds::confirmed)
            return with(&Folding::confirmed);
        if (kind == kinds::withdrawn)
            return with(&Folding::withdrawn);
        if (kind == kinds::sealed)
            return with(&Folding::sealed);
        if (kind == kinds::reviewed)
            return with(&Folding::reviewed);
        return {}; // of a newer version: kept, not understood
    }

    Result<void> begin(const Begun &begun)
    {
        auto list = parseChecklist({begun.checklist.toUtf8(), begun.extension.toUtf8(), begun.extensionFile});
        if (!list)
            return Failure(list.error());
        Certification &c = m_certification;
        c.environment = begun.environment;
        c.host = begun.host;
        c.run = begun.run;
        c.runDirectory = begun.runDirectory;
        c.speed = begun.speed;
        c.begunAt = m_record->time();
        c.begunBy = m_record->by;
        c.checklist = *std::move(list);
        for (const Item &item : c.checklist.items)
            c.items << ItemState{item, {}};
        for (int number = 1; number <= sentences; ++number)
            c.statement << Confirmation{number, sentenceText(number, c.items.size()), {}, {}};
        return {};
    }
    Result<void> checked(const Checked &checked)
    {
        const auto it = std::find_if(m_certification.items.begin(), m_certification.items.end(),
                                     [&](const ItemState &state) { return state.item.id == checked.item; });
        if (it == m_certification.items.end() || checked.verdict == Verdict::Expired)
            return failure(ErrorKind::BadInput,
                           Text::tr("Entry %1 is about no item of the checklist").arg(m_record->sequence),
                           m_certification.id);
        it->history << checked;
        return {};
    }
    Result<void> stopBegan(const Nothing &)
    {
        m_certification.stops << StopTest{m_record->time(), {}, m_record->by, m_record->host, {}};
        return {};
    }
    Result<void> stopEnded(const StopEnded &ended)
    {
        if (m_certification.stops.isEmpty())
            return {};
        m_certification.stops.last().endedAt = m_record->time();
        m_certification.stops.last().how = ended.how;
        return {};
    }
    Result<void> observed(const Observed &observed)
    {
        m_certification.observed = observed;
        return {};
    }
    Result<void> confirmed(const Confirmed &confirmed)
    {
        for (Confirmation &one : m_certification.statement) {
            const auto text = confirmed.sentences.constFind(QString::number(one.number));
            if (text != confirmed.sentences.constEnd())
                one = {one.number, *text, m_record->by, m_record->time()};
        }
        return {};
    }
    Result<void> withdrawn(const Confirmed &withdrawn)
    {
        for (Confirmation &one : m_certification.statement)
            if (withdrawn.sentences.contains(QString::number(one.number)))
                one = {one.number, sentenceText(one.number, m_certification.items.size()), {}, {}};
        return {};
    }
    Result<void> sealed(const Sealed &sealed)
    {
        m_certification.signatures << Signature{
            m_record->time(),  m_record->by,     sealed.file,  sealed.sha256, sealed.signer,     sealed.fingerprint,
            sealed.selfSigned, sealed.certified, sealed.owner, sealed.role,   sealed.remediation};
        return {};
    }
    Result<void> reviewed(const Reviewed &review)
    {
        m_certification.reviews << Signature{m_record->time(),
                                             m_record->by,
                                             review.file,
                                             review.sha256,
                                             review.signer,
                                             review.fingerprint,
                                             review.selfSigned,
                                             false,
                                             review.name,
                                             review.role,
                                             {}};
        return {};
    }

    Certification m_certification;
    const store::Record *m_record = nullptr;
    QJsonObject m_content;
};

} // namespace

Result<Certification> foldCertification(const store::Journal &journal, const QList<store::Record> &records,
                                        const QList<store::Claim> &claims)
{
    if (records.isEmpty())
        return failure(ErrorKind::NotFound, Text::tr("The journal has no entry"), journal.id);
    Folding folding(journal.id);
    for (const store::Record &record : records)
        if (const auto added = folding.add(record); !added)
            return Failure(added.error());
    return folding.end(claims);
}

Verdict ItemState::verdict(const QDateTime &now) const
{
    const Checked *checked = last();
    if (!checked)
        return Verdict::NotChecked;
    const QDateTime until = expires();
    return until.isValid() && now >= until ? Verdict::Expired : checked->verdict;
}

QDateTime ItemState::expires() const
{
    const Checked *checked = last();
    return checked && checked->verdict == Verdict::Pass && item.maxAge ? checked->at.addSecs(item.maxAge->count())
                                                                       : QDateTime();
}

const ItemState *Certification::item(qint64 number) const
{
    const auto it =
        std::find_if(items.begin(), items.end(), [number](const ItemState &state) { return state.item.id == number; });
    return it == items.end() ? nullptr : &*it;
}

qint64 Certification::passed(const QDateTime &now) const
{
    return std::count_if(items.begin(), items.end(),
                         [&now](const ItemState &state) { return state.verdict(now) == Verdict::Pass; });
}

bool Certification::isPractice() const
{
    return speed != 1 || std::any_of(items.begin(), items.end(), [](const ItemState &state) {
               return std::any_of(state.history.begin(), state.history.end(),
                                  [](const Checked &checked) { return checked.speed != 1; });
           });
}

const StopTest *Certification::openStop() const
{
    return stops.isEmpty() || stops.last().endedAt.isValid() ? nullptr : &stops.last();
}

} // namespace gw::certification
