// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environment/Profile.h"
#include "health/Problem.h"

namespace gw::cli {

/// One question to a profile and its answer.
struct EnvCheck
{
    QString title;
    health::Verdict verdict = health::Verdict::Healthy;
    QString detail;
};
template<class V> void describe(V &v, EnvCheck &c)
{
    v("title", c.title);
    v("verdict", c.verdict);
    v("detail", c.detail);
}

/// What this machine can tell: patterns that match, directories that exist, secrets that can be read (never shown).
/// Of an environment on another host only what is read here; the rest is unknown. Blocks for secrets by command.
[[nodiscard]] QList<EnvCheck> checkEnvironment(const environment::Profile &profile);

} // namespace gw::cli
