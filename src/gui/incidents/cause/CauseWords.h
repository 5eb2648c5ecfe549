// SPDX-License-Identifier: GPL-3.0-or-later
// What the root causes of a mismatch are called, what each means and what usually ends it.
#pragma once

#include "golden/GoldenFile.h"

#include <QCoreApplication>

#include <array>

namespace gw::gui {

struct CauseWords
{
    Q_DECLARE_TR_FUNCTIONS(gw::gui::CauseWords)
public:
    /// In the order in which they are offered: the likely ones, and last that nobody knows.
    static constexpr std::array all{golden::Category::GoldenAltered, golden::Category::SeedMismatch,
                                    golden::Category::UnseededRng,   golden::Category::ExternalCall,
                                    golden::Category::VolatileLeak,  golden::Category::DeterminismViolation,
                                    golden::Category::Unknown};

    [[nodiscard]] static QString name(golden::Category category);     ///< "Golden file altered"
    [[nodiscard]] static QString sign(golden::Category category);     ///< by what it is known, a sentence
    [[nodiscard]] static QString recovery(golden::Category category); ///< the usual one, a sentence
    /// "GOLDEN_ALTERED" of a journal as name() has it; a word of somebody's own is that word.
    [[nodiscard]] static QString ofJournal(const QString &category);
};

} // namespace gw::gui
