// SPDX-License-Identifier: GPL-3.0-or-later
// Five sentences, each confirmed by hand. They claim what was seen of this run, not determinism in general.
#pragma once

#include "base/Json.h"

#include <QStringList>

namespace gw::certification {

inline constexpr int sentences = 5;

/// @p number from 1. @p items: how many the checklist has.
[[nodiscard]] QString sentenceText(int number, qsizetype items);

struct Confirmation
{
    int number = 0; ///< 1 to 5
    QString text;   ///< as it was read
    QString by;
    QDateTime at; ///< invalid: not confirmed
};
template<class V> void describe(V &v, Confirmation &c)
{
    v("number", c.number);
    v("text", c.text);
    v("by", c.by);
    v("at", c.at);
}

} // namespace gw::certification
