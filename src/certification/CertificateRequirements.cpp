// SPDX-License-Identifier: GPL-3.0-or-later
#include "certification/CertificateParts.h"
#include "certification/Text.h"

namespace gw::certification {
namespace {

auto requirementList(const QList<Requirement> &requirements) -> document::List
{
    document::List list;
    list.columns = 2;
    for (const Requirement &one : requirements)
        list.items << document::Item{one.detail.isEmpty() ? one.title
                                                          : QStringLiteral("%1: %2").arg(one.title, one.detail),
                                     one.state == RequirementState::Done     ? document::State::Good
                                     : one.state == RequirementState::Failed ? document::State::Failed
                                                                             : document::State::Unknown};
    return list;
}

} // namespace

void addRequirements(document::Document &document, const Certificate &certificate)
{
    auto definition = certificate.definition;
    for (Requirement &one : definition)
        if (one.name == u"signed" && !certificate.signer.fingerprint.isEmpty())
            one = {one.name, one.title, RequirementState::Done, Text::tr("by the signature of this file")};
    document.blocks << document::Block{document::Heading{Text::tr("Requirements"), 1}}
                    << document::Block{requirementList(certificate.requirements)}
                    << document::Block{document::Heading{Text::tr("Definition of done"), 1}}
                    << document::Block{requirementList(definition)};
}

} // namespace gw::certification
