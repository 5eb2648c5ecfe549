// SPDX-License-Identifier: GPL-3.0-or-later
// Plans and results as sheets.
#pragma once

#include "gui/TimeText.h"
#include "gui/archive/work/Sheet.h"
#include "gui/archive/work/Wish.h"

#include <QCoreApplication>

namespace gw::gui {

struct Sheets
{
    Q_DECLARE_TR_FUNCTIONS(gw::gui::Sheets)
public:
    [[nodiscard]] static Sheet plan(const Wish &wish, const host::PlannedRetention &planned, const TimeText &times);
    [[nodiscard]] static Sheet plan(const Wish &wish, const golden::RestorePlan &planned);
    /// What verifying is about: archives as the places tell of them.
    [[nodiscard]] static Sheet plan(const Wish &wish, const host::Places &places, const QDateTime &now);
    /// What of @p trash is wanted.
    [[nodiscard]] static Sheet plan(const Wish &wish, const host::TrashList &trash, const TimeText &times);

    [[nodiscard]] static Sheet result(const Wish &wish, const host::AppliedRetention &applied);
    [[nodiscard]] static Sheet result(const golden::RestoreResult &restored);
    [[nodiscard]] static Sheet result(const host::VerifyAnswer &verified);
    [[nodiscard]] static Sheet result(const Wish &wish, const host::TrashOutcome &outcome);

    [[nodiscard]] static QString files(qint64 count); ///< "13,041 files"
    [[nodiscard]] static QString items(qint64 count);
    [[nodiscard]] static QString archives(qint64 count);

private:
    /// One reason for each why. @p count: of all, of which @p kept may name fewer.
    static void addKept(Sheet &sheet, const QList<golden::KeptFile> &kept, qint64 count);
    static void addEntries(Sheet &sheet, Meaning meaning, const QList<golden::EntryFinding> &entries, qint64 count,
                           const QString &what);
    static void addErrors(Sheet &sheet, const QList<Error> &errors, const QString &what);
    static void addRoom(Sheet &sheet, const host::PlannedRetention &planned);
};

} // namespace gw::gui
