// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/verify/Attachments.h"

#include "base/FileWriter.h"
#include "pdf/Text.h"
#include "pdf/verify/Verify.h"

#include <QCryptographicHash>
#include <poppler-qt6.h>

#include <algorithm>

namespace gw::pdf {
namespace {

using namespace Qt::StringLiterals;
using document::AttachedFile;
using document::Detached;

constexpr qsizetype detachLimit = 64 << 20;

QString digestOf(const QByteArray &content)
{
    return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

} // namespace

QList<AttachedFile> attachedFiles(const Poppler::Document &document)
{
    QList<AttachedFile> all;
    for (Poppler::EmbeddedFile *file : document.embeddedFiles()) {
        if (!file->isValid()) {
            all << AttachedFile{file->name(), {}, file->description(), {}, {}, false};
            continue;
        }
        const QByteArray content = file->data();
        all << AttachedFile{file->name(),     file->mimeType(),  file->description(),
                            {content.size()}, digestOf(content), std::nullopt};
    }
    std::ranges::sort(all, {}, &AttachedFile::name);
    return all;
}

Result<Detached> detach(const document::DetachRequest &request)
{
    if (const auto readable = readFile(request.file, pdfLimit); !readable)
        return Failure(readable.error());
    const auto document = Poppler::Document::load(request.file);
    if (!document || document->isLocked())
        return failure(ErrorKind::BadInput, Text::tr("This is no PDF that can be read"), request.file);
    QStringList names;
    for (Poppler::EmbeddedFile *file : document->embeddedFiles()) {
        names << file->name();
        if (file->name() != request.name)
            continue;
        if (document->embeddedFiles().size() > 1 &&
            std::ranges::count_if(document->embeddedFiles(),
                                  [&](const auto *other) { return other->name() == request.name; }) > 1)
            return failure(ErrorKind::Refused, Text::tr("Several attachments have this name"), request.name);
        const QByteArray content = file->isValid() ? file->data() : QByteArray();
        if (!file->isValid())
            return failure(ErrorKind::BadInput, Text::tr("The attachment cannot be read"), request.name);
        if (content.size() > detachLimit)
            return failure(ErrorKind::BadInput,
                           Text::tr("The attachment is larger than %1").arg(formatBytes({detachLimit})), request.name);
        return Detached{request.name, digestOf(content), content};
    }
    return failure(ErrorKind::NotFound, Text::tr("There is no such attachment"), request.name,
                   names.isEmpty() ? Text::tr("The file has none")
                                   : Text::tr("There are: %1").arg(names.join(u", "_s)));
}

} // namespace gw::pdf
