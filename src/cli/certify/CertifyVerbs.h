// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of `certify`, a file each.
#pragma once

#include "certification/Certifications.h"
#include "certification/Requirements.h"
#include "cli/incident/IncidentVerbs.h"

#include <functional>

namespace gw::cli {

/// Runs @p work with the store and the newest certification of the environment, or of the run that --run names.
[[nodiscard]] int
withCertification(Session &session,
                  const std::function<int(store::Store &, const certification::Certification &)> &work);

/// Null where there is no store; one that is not there is not made for it.
[[nodiscard]] std::shared_ptr<store::Store> storeThatIs(Session &session);
/// Where evidence of @p id is kept.
[[nodiscard]] Result<QString> certificationFolder(Session &session, const QString &id);
/// "1,2,17"; Usage for anything else.
[[nodiscard]] Result<QList<qint64>> numbersOf(const std::string &text, const QString &option);

/// Prints @p certification as it is now, for people or as JSON called @p schema.
void printCertification(Session &session, const certification::Certification &certification, const char *schema);
/// 0 when all of @p items (empty: all) pass, 2 when one fails, else 1.
[[nodiscard]] int certificationCode(const certification::Certification &certification, const QList<qint64> &items);

void addCertifyRunVerb(Program &program, CLI::App &group);
void addCertifyShowVerb(Program &program, CLI::App &group);
void addCertifySignVerb(Program &program, CLI::App &group);
void addCertifyReviewVerb(Program &program, CLI::App &group);
void addCertifyVerifyVerb(Program &program, CLI::App &group);

} // namespace gw::cli
