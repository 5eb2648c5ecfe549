// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Talk.h"

#include <QCoreApplication>

namespace gw::store {

void JournalReading::begin()
{
    ask(store().state(m_id), [this](const JournalState &state) {
        m_whole.journal = state.journal;
        if (m_whole.journal.kind == json::enumName(m_kind))
            page();
        else
            promise(failure(ErrorKind::BadInput,
                            QCoreApplication::translate("gw::store::Talk", "This journal is of another kind: %1")
                                .arg(m_whole.journal.kind),
                            m_id));
    });
}

void JournalReading::page()
{
    ask(store().read(m_id, m_whole.records.size() + 1), [this](const QList<Record> &records) {
        m_whole.records += records;
        if (records.isEmpty() && m_hasClaims)
            promise(std::move(m_whole));
        else if (records.size() == longestPage)
            page();
        else
            askClaims();
    });
}

/// Claims come and go with entries: only when none came since the last one was read do they belong to these.
void JournalReading::askClaims()
{
    ask(store().claims(m_id), [this](const QList<Claim> &claims) {
        m_whole.claims = claims;
        m_hasClaims = true;
        page();
    });
}

void JournalListing::begin()
{
    ask(store().list(m_after), [this](const QList<JournalState> &states) {
        for (const auto &state : states) {
            m_after = state.journal.id;
            if (state.journal.kind == json::enumName(m_kind) && state.head.sequence > 0)
                m_ids << state.journal.id;
        }
        if (states.isEmpty())
            promise(std::move(m_ids));
        else
            begin();
    });
}

} // namespace gw::store
