// SPDX-License-Identifier: GPL-3.0-or-later
// The practice engine's work: three kinds of workflow whose steps follow from a seed alone, so that a replay
// gives the same hashes; and the ways in which a replay can be made to differ, one for each root cause.
#pragma once

#include "base/Json.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace gw::lab {

/// How a replay differs from its original.
enum class Deviation { None, Determinism, Seed, Rng, External, Volatile };
constexpr auto enumNames(Deviation)
{
    using enum Deviation;
    return std::array{std::pair{None, "none"}, std::pair{Determinism, "determinism"}, std::pair{Seed, "seed"},
                      std::pair{Rng, "rng"},   std::pair{External, "external"},       std::pair{Volatile, "volatile"}};
}

struct Step
{
    QString skill;
    qint64 seed = 0;
    QJsonObject inputs, output;
    QString hash;           ///< first 16 hex digits over the output without duration_ms and latency_ms
    qint64 nanoseconds = 0; ///< how long it really took
};

struct Execution
{
    QString type;
    qint64 seed = 0;     ///< the one it was asked to use
    qint64 baseSeed = 0; ///< the one it did use: differs with Deviation::Seed
    QList<Step> steps;
    [[nodiscard]] QStringList stepHashes() const; ///< "skill:hash"
    [[nodiscard]] QString workflowHash() const;
};

/// compute, io, llm
[[nodiscard]] const QStringList &workflowTypes();
/// Empty steps when @p type is not one of them.
[[nodiscard]] Execution execute(const QString &type, qint64 seed, Deviation deviation = Deviation::None);
/// Whether @p deviation can show in a workflow of @p type: only some call out.
[[nodiscard]] bool canDeviate(const QString &type, Deviation deviation);

/// Sorted keys, no spaces.
[[nodiscard]] QByteArray canonicalJson(const QJsonObject &object);
[[nodiscard]] QString outputHash(QJsonObject output);

} // namespace gw::lab
