// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/verify/Judgement.h"

#include "pdf/Text.h"
#include "pdf/verify/Revisions.h"
#include "pdf/verify/Trust.h"

#include <algorithm>

namespace gw::pdf {
namespace {

using namespace Qt::StringLiterals;
using document::AttachedFile;
using document::Finding;
using document::Outcome;
using document::Signature;
using document::SignatureState;
using document::VerificationResult;

Finding ofSignature(const Signature &signature)
{
    const QString name = signature.signer.subject;
    switch (signature.state) {
    case SignatureState::Valid:
        return {u"signature"_s, Outcome::Good,
                Text::tr("The signature of %1 fits: the bytes it covers are those that were signed.").arg(name)};
    case SignatureState::Altered:
        return {u"signature"_s, Outcome::Bad,
                Text::tr("The bytes that %1 signed are not the bytes in this file: it was changed.").arg(name)};
    case SignatureState::Invalid:
        return {u"signature"_s, Outcome::Bad, Text::tr("The signature does not fit the certificate of %1.").arg(name)};
    case SignatureState::Malformed:
        return {u"signature"_s, Outcome::Bad, Text::tr("A signature is damaged and cannot be read.")};
    case SignatureState::Unsupported:
        return {u"signature"_s, Outcome::Unknown,
                Text::tr("A signature could not be checked (%1, %2): it proves nothing here.")
                    .arg(signature.type, signature.hash)};
    }
    return {};
}

Finding ofRange(const Signature &signature, RangeFault fault)
{
    switch (fault) {
    case RangeFault::None:
        return {u"byte_range"_s, Outcome::Good, Text::tr("The signature covers all bytes before its end but itself.")};
    case RangeFault::Shape:
        return {u"byte_range"_s, Outcome::Bad, Text::tr("The signature does not say properly what it covers.")};
    case RangeFault::Start:
        return {u"byte_range"_s, Outcome::Bad, Text::tr("The signature does not cover the beginning of the file.")};
    case RangeFault::Gap:
        return {u"byte_range"_s, Outcome::Bad,
                Text::tr("The signature leaves out %1 bytes that are more than itself.")
                    .arg(signature.byteRange[2] - signature.byteRange[1])};
    case RangeFault::Outside:
        return {u"byte_range"_s, Outcome::Bad,
                Text::tr("The signature covers more bytes than there are: the file was cut.")};
    }
    return {};
}

} // namespace

void judgeSignatures(VerificationResult &result, const QByteArray &pdf)
{
    for (const Signature &signature : result.signatures) {
        result.findings << ofSignature(signature) << ofRange(signature, rangeFault(pdf, signature.byteRange))
                        << Finding{u"certificate"_s, trustOutcome(signature), signature.trustText};
    }
}

void judgeRevisions(VerificationResult &result, const QByteArray &pdf)
{
    const auto ends = revisionEnds(pdf);
    result.revisions = ends.size();
    qint64 last = 0;
    for (const Signature &signature : result.signatures)
        if (signature.byteRange.size() == 4)
            last = std::max(last, signature.byteRange[3]);
    result.bytesAfterLastSignature = {std::max<qint64>(0, pdf.size() - last)};

    // What came before the first signature is covered by it; since then each revision needs a signature of its own.
    qsizetype first = 0, closed = 0;
    for (const Signature &signature : result.signatures) {
        first = first == 0 ? signature.revision : first;
        closed += signature.revision > 0 ? 1 : 0;
    }
    if (first == 0)
        result.findings << Finding{u"revisions"_s, Outcome::Bad, Text::tr("No signature ends where a revision does.")};
    else if (ends.size() - first + 1 != closed)
        result.findings << Finding{
            u"revisions"_s, Outcome::Bad,
            Text::tr(
                "%1 revisions since the first signature, but %2 of them closed by a signature: something was added.")
                .arg(ends.size() - first + 1)
                .arg(closed)};
    else
        result.findings << Finding{u"revisions"_s, Outcome::Good,
                                   Text::tr("Each revision since the first signature is closed by a signature.")};
    if (result.signatures.last().coversWholeFile)
        result.findings << Finding{u"whole_file"_s, Outcome::Good,
                                   Text::tr("The last signature covers the whole file: nothing was added after it.")};
    else
        result.findings << Finding{
            u"whole_file"_s, Outcome::Bad,
            result.bytesAfterLastSignature.value == 0
                ? Text::tr("The last signature does not cover the whole file.")
                : Text::tr("The last signature does not cover the whole file: %n byte(s) follow it.", nullptr,
                           pluralCount(result.bytesAfterLastSignature.value))};
}

void judgeAttachments(VerificationResult &result, const QMap<QString, QString> &expected)
{
    QStringList wrong, missing;
    QMap<QString, int> seen;
    for (AttachedFile &file : result.attachments) {
        const auto digest = expected.constFind(file.name);
        if (digest != expected.constEnd())
            file.ok = file.ok.value_or(true) && digest->compare(file.sha256, Qt::CaseInsensitive) == 0;
        // Which of two with the same name a reader opens is up to the reader.
        if (++seen[file.name] > 1)
            file.ok = false;
        if (!file.ok.value_or(true))
            wrong << file.name;
    }
    for (auto it = expected.cbegin(); it != expected.cend(); ++it)
        if (!seen.contains(it.key()))
            missing << it.key();
    if (!wrong.isEmpty())
        result.findings << Finding{u"attachments"_s, Outcome::Bad,
                                   Text::tr("Attachments are not what they should be: %1.").arg(wrong.join(u", "_s))};
    if (!missing.isEmpty())
        result.findings << Finding{u"attachments"_s, Outcome::Bad,
                                   Text::tr("Attachments are missing: %1.").arg(missing.join(u", "_s))};
    if (!wrong.isEmpty() || !missing.isEmpty())
        return;
    if (!expected.isEmpty())
        result.findings << Finding{u"attachments"_s, Outcome::Good,
                                   Text::tr("The attachments have the digests they should have.")};
}

} // namespace gw::pdf
