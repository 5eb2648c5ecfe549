// SPDX-License-Identifier: GPL-3.0-or-later
#include "certification/CertificateDocument.h"
#include "certification/Text.h"

namespace gw::certification {

using document::Document;
auto draftOf(const Certificate &certificate, const Course &course, const QString &language, const QString &utcOffset)
    -> Document
{
    document::Document document = documentOf(certificate, course, language, utcOffset);
    const QString draft = Text::tr("DRAFT", "mark on every page");
    document.mark = document.mark.isEmpty() ? draft : draft + QStringLiteral(", ") + document.mark;
    document.attachments.clear();
    for (document::Block &block : document.blocks)
        if (auto *callout = std::get_if<document::Callout>(&block.content)) {
            callout->text = Text::tr("NOT SIGNED YET");
            callout->state = document::State::Unknown;
        }
    return document;
}

} // namespace gw::certification
