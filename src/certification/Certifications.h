// SPDX-License-Identifier: GPL-3.0-or-later
// Certifications in a store: reading, finding, beginning, confirming. Answers are futures, made in the thread that
// asks, which runs an event loop; they end without a result when the store goes first.
#pragma once

#include "certification/Entries.h"
#include "store/Store.h"

namespace gw::certification {

template<class T> using Answer = QFuture<Result<T>>;

/// NotFound for an unknown journal, BadInput for one that is none of a certification.
[[nodiscard]] Answer<Certification> readCertification(store::Store &store, const QString &id);

struct Unreadable
{
    QString id;
    Error error;
};
struct CertificationList
{
    QList<Certification> certifications; ///< oldest first
    QList<Unreadable> unreadable;
    /// The newest of @p environment, and of @p run where that is given; nullptr when there is none.
    [[nodiscard]] const Certification *newest(const QString &environment, const QString &run) const;
};
[[nodiscard]] Answer<CertificationList> listCertifications(store::Store &store);

/// What is to be certified. BadInput when the checklist cannot be understood or is too long to be kept.
struct Beginning
{
    QString environment, host;
    health::RunStatus run;
    ChecklistText checklist;
};
/// The newest certification of the run where nothing is signed yet and the checklist is the same, else a new one.
[[nodiscard]] Answer<Certification> beginCertification(store::Store &store, const Beginning &beginning, const Who &who);

/// Confirms sentences of the statement, as they read now. Usage for numbers that there are not, Refused for what the
/// items do not show: see whyNotConfirmed().
[[nodiscard]] Result<store::Entry> confirmEntry(const Certification &certification, const QList<int> &numbers,
                                                const Who &who);
/// Takes confirmations back.
[[nodiscard]] Result<store::Entry> withdrawEntry(const Certification &certification, const QList<int> &numbers,
                                                 const Who &who);

} // namespace gw::certification
