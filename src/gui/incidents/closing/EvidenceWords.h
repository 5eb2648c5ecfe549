// SPDX-License-Identifier: GPL-3.0-or-later
// Evidence in the words and numbers that are shown of it.
#pragma once

#include "gui/TimeText.h"
#include "gui/archive/work/Sheet.h"

#include "incident/Incident.h"

#include <QCoreApplication>

namespace gw::gui {

using Verified = std::optional<Result<host::EvidenceVerification>>;

struct EvidenceWords
{
    Q_DECLARE_TR_FUNCTIONS(gw::gui::EvidenceWords)
public:
    /// "Verified: 15,083 files as they were"; what is not as it was, or why that is not known.
    [[nodiscard]] static QString verdict(const Result<host::EvidenceVerification> &found);
    [[nodiscard]] static Meaning meaning(const Result<host::EvidenceVerification> &found);
    /// Where it lies, how much it is, what was kept and what not, and what verifying found.
    [[nodiscard]] static Sheet sheet(const incident::Captured &captured, const Verified &verified,
                                     const TimeText &times, const QDateTime &now);
    /// For a list of captures: "m4-incident-20261129_031512".
    [[nodiscard]] static QString name(const incident::Captured &captured);

private:
    [[nodiscard]] static QList<Reason> found(const Result<host::EvidenceVerification> &verified);
    [[nodiscard]] static QList<Reason> sources(const host::CaptureAnswer &evidence);
};

} // namespace gw::gui
