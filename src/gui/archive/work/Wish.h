// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody wants done with golden files, archives or the trash; every such deed is planned before it is done.
#pragma once

#include "gui/archive/Place.h"

#include "host/RetentionTypes.h"

#include <QCoreApplication>

namespace gw::gui {

enum class Deed { Archive, CleanUp, Verify, Restore, TrashRestore, TrashPurge };

struct Wish
{
    Q_DECLARE_TR_FUNCTIONS(gw::gui::Wish)
public:
    Deed deed = Deed::Archive;
    double days = 0;         ///< Archive, CleanUp: age from which files are old
    QStringList directories; ///< Archive, CleanUp: empty: all of the environment
    bool purge = false;      ///< CleanUp: for good instead of to the trash
    bool acceptVanished = false;
    QStringList archives;      ///< Verify: empty: all of the archive directory
    bool quick = false;        ///< Verify: tables and lengths only
    Place archive;             ///< Restore
    QList<QByteArray> entries; ///< Restore: with no patterns either: everything
    QStringList patterns;
    QString to; ///< Restore: empty: where the files came from
    bool stripAbsolute = false, force = false;
    QStringList items; ///< of the trash

    [[nodiscard]] bool changes() const { return deed != Deed::Verify; }
    /// What is taken away cannot be had back.
    [[nodiscard]] bool isFinal() const { return deed == Deed::TrashPurge || (deed == Deed::CleanUp && purge); }
    /// What goldwatchctl would do the same with; empty where it cannot.
    [[nodiscard]] QString command() const;
    [[nodiscard]] QString title() const; ///< "Archive", "Clean up"
    [[nodiscard]] QString doing() const; ///< "Archiving", "Cleaning up"

    [[nodiscard]] host::RetentionQuery retention() const;
    [[nodiscard]] host::VerifyQuery verification() const { return {archives, quick, 1, 1}; }
    [[nodiscard]] host::RestoreQuery restoring() const;
    bool operator==(const Wish &) const = default;
};

/// "1", "0.5": as goldwatchctl takes it.
[[nodiscard]] QString daysText(double days);

} // namespace gw::gui
