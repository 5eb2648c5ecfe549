// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/pages/Make.h"

#include "base/FileWriter.h"
#include "pdf/Text.h"
#include "pdf/pages/Metadata.h"
#include "pdf/pages/Setter.h"
#include "pdf/pages/Type.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QPdfWriter>
#include <QSet>

namespace gw::pdf {
namespace {

using namespace Qt::StringLiterals;
using document::Attachment;
using document::MakeRequest;
using document::MakeResult;

constexpr qsizetype mostAttachments = 1000;
constexpr qint64 attachmentLimit = 64 << 20; ///< all of them together

/// The attachments with their bytes.
Result<QList<Attachment>> loaded(const QList<Attachment> &attachments)
{
    if (attachments.size() > mostAttachments)
        return failure(ErrorKind::BadInput, Text::tr("Too many attachments: at most %1").arg(mostAttachments));
    QList<Attachment> all;
    QSet<QString> names;
    qint64 size = 0;
    for (Attachment attachment : attachments) {
        if (attachment.name.isEmpty() || attachment.name.contains(u'/') || names.contains(attachment.name))
            return failure(ErrorKind::BadInput, Text::tr("Attachments need names that differ, without folders"),
                           attachment.name);
        names << attachment.name;
        if (!attachment.path.isEmpty()) {
            const auto content = readFile(attachment.path, attachmentLimit);
            if (!content)
                return Failure(content.error());
            attachment.content = *content;
        }
        size += attachment.content.size();
        if (size > attachmentLimit)
            return failure(ErrorKind::BadInput,
                           Text::tr("Attachments are larger than %1 together").arg(formatBytes({attachmentLimit})),
                           attachment.name, Text::tr("Archive large evidence, and attach its digests"));
        all << std::move(attachment);
    }
    return all;
}

struct Printed
{
    QByteArray pdf;
    int pages = 1;
    QList<document::Place> places;
};

/// @p draft: what it will say of itself, which only who has set it knows.
Result<Printed> print(const document::Document &document, const QList<Attachment> &attachments, const Printed &draft)
{
    Printed printed;
    QBuffer buffer(&printed.pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_1_6);
    writer.setTitle(document.title);
    writer.setCreator(u"Goldwatch " GOLDWATCH_VERSION ""_s);
    const QDateTime created = document.created.isValid() ? document.created : QDateTime::currentDateTimeUtc();
    writer.setDocumentXmpMetadata(metadata(document, created, draft.places));
    for (const Attachment &attachment : attachments)
        writer.addFileAttachment(attachment.name, attachment.content, attachment.mimeType);
    Paper paper(writer, document, draft.pages);
    if (!paper.isOpen())
        return failure(ErrorKind::Internal, Text::tr("Cannot draw a PDF"));
    setDocument(paper);
    if (paper.isFull())
        return failure(ErrorKind::BadInput, Text::tr("The document would have more than %1 pages").arg(mostPages));
    paper.painter().end();
    printed.pages = paper.page();
    printed.places = paper.places;
    return printed;
}

} // namespace

Result<MakeResult> make(const MakeRequest &request)
{
    const auto attachments = loaded(request.document.attachments);
    if (!attachments)
        return Failure(attachments.error());
    loadFonts();
    // Only what is set knows how many pages it takes, and each of them says so.
    const auto draft = print(request.document, {}, {});
    if (!draft)
        return Failure(draft.error());
    const auto printed = print(request.document, *attachments, *draft);
    if (!printed)
        return Failure(printed.error());
    if (const auto written = writeFile(request.file, printed->pdf, request.ownerOnly ? 0600 : 0644); !written)
        return Failure(written.error());
    const QByteArray digest = QCryptographicHash::hash(printed->pdf, QCryptographicHash::Sha256).toHex();
    return MakeResult{
        request.file, QString::fromLatin1(digest), {printed->pdf.size()}, printed->pages, printed->places};
}

} // namespace gw::pdf
