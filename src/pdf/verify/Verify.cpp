// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/verify/Verify.h"

#include "base/FileWriter.h"
#include "pdf/Text.h"
#include "pdf/sign/KeyDatabase.h"
#include "pdf/verify/Attachments.h"
#include "pdf/verify/Compare.h"
#include "pdf/verify/Judgement.h"
#include "pdf/verify/Revisions.h"
#include "pdf/verify/SignatureReader.h"

#include <QCryptographicHash>
#include <poppler-qt6.h>

#include <algorithm>

namespace gw::pdf {
namespace {

using namespace Qt::StringLiterals;
using document::Finding;
using document::Outcome;
using document::VerificationResult;
using document::VerifyRequest;

/// How many signatures the file showed in an earlier state at most. What is appended can lead to a catalogue without
/// them, as if nobody had ever signed.
qsizetype earlierSignatures(const QByteArray &pdf)
{
    constexpr qsizetype mostRevisions = 16;
    qsizetype most = 0;
    const auto ends = revisionEnds(pdf);
    for (const qint64 end : ends.mid(std::max<qsizetype>(0, ends.size() - mostRevisions))) {
        const auto earlier = end < pdf.size() ? Poppler::Document::loadFromData(pdf.first(end)) : nullptr;
        if (earlier && !earlier->isLocked())
            most = std::max(most, countSignatures(*earlier));
    }
    return most;
}

/// A reader takes what it finds, however little is left of a file.
bool endsProperly(const QByteArray &pdf)
{
    constexpr qint64 mostBehind = 1024; // readers look no further back for the end
    const auto ends = revisionEnds(pdf);
    return !ends.isEmpty() && pdf.size() - ends.last() <= mostBehind;
}

/// Nothing bad, and nothing unknown but whom to trust.
bool isIntact(const VerificationResult &result)
{
    return !result.signatures.isEmpty() && std::ranges::all_of(result.findings, [](const Finding &finding) {
        return finding.outcome == Outcome::Good || finding.check == u"certificate"_s;
    });
}

} // namespace

Result<VerificationResult> verifyBytes(const QByteArray &pdf, const VerifyRequest &request)
{
    VerificationResult result;
    result.file = request.file;
    result.sha256 = QString::fromLatin1(QCryptographicHash::hash(pdf, QCryptographicHash::Sha256).toHex());
    result.size = {pdf.size()};
    const auto document = Poppler::Document::loadFromData(pdf);
    if (!document || document->isLocked()) {
        result.findings << Finding{u"readable"_s, Outcome::Bad,
                                   document ? Text::tr("The file is encrypted, and cannot be read without a password.")
                                            : Text::tr("The file is no PDF, or is damaged beyond reading.")};
        return result;
    }
    if (!endsProperly(pdf))
        result.findings << Finding{
            u"readable"_s, Outcome::Bad,
            Text::tr("The file does not end as a PDF does: something is missing, or was added.")};
    result.pages = document->numPages();
    result.title = document->info(u"Title"_s);
    result.signatures = readSignatures(*document, pdf, request.database);
    result.attachments = attachedFiles(*document);
    const auto hidden = earlierSignatures(pdf) - result.signatures.size();
    if (hidden > 0)
        result.findings << Finding{
            u"signed"_s, Outcome::Bad,
            Text::tr("%n signature(s) that the file had are hidden by what was added to it.", nullptr, int(hidden))};
    if (result.signatures.isEmpty()) {
        result.bytesAfterLastSignature = result.size;
        if (hidden <= 0)
            result.findings << Finding{u"signed"_s, Outcome::Bad, Text::tr("There is no signature in the file.")};
        judgeAttachments(result, request.attachments);
        return result;
    }
    result.findings << Finding{u"signed"_s, Outcome::Good,
                               Text::tr("%n signature(s)", nullptr, int(result.signatures.size())) + u'.'};
    judgeSignatures(result, pdf);
    judgeRevisions(result, pdf);
    const auto &range = result.signatures.first().byteRange;
    if (range.size() == 4 && range[3] > 0 && range[3] < pdf.size())
        result.findings << compareRevisions(pdf.first(range[3]), pdf, result.attachments);
    judgeAttachments(result, request.attachments);
    result.intact = isIntact(result);
    return result;
}

Result<VerificationResult> verify(const VerifyRequest &request)
{
    const auto pdf = readFile(request.file, pdfLimit);
    if (!pdf)
        return Failure(pdf.error());
    // Poppler would look for a browser's certificates by itself; what a verification says must not depend on those.
    const QTemporaryDir nobody;
    QString database = request.database;
    if (database.isEmpty() && isDatabase(ownDatabase())) {
        database = ownDatabase();
    } else if (database.isEmpty()) {
        // NSS reads no signature at all without a database, and an empty one trusts nobody.
        database = nobody.path();
        if (const auto made = makeDatabase({.database = database}); !made)
            return Failure(made.error());
    } else if (!isDatabase(database)) {
        return failure(ErrorKind::NotFound, Text::tr("There is no key database"), database);
    }
    if (const auto opened = openDatabase({.database = database}); !opened)
        return Failure(opened.error());
    VerifyRequest placed = request;
    placed.database = database;
    return verifyBytes(*pdf, placed);
}

} // namespace gw::pdf
