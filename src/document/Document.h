// SPDX-License-Identifier: GPL-3.0-or-later
// What a printed document says, without how it is set: a certificate, a report of an incident. Texts are those of the
// reader, already translated; goldwatch-pdf adds only "Page 1 of 3" and words for states.
#pragma once

#include "document/Blocks.h"

namespace gw::document {

enum class PageSize { A4, Letter };
constexpr auto enumNames(PageSize)
{
    return std::array{std::pair{PageSize::A4, "a4"}, std::pair{PageSize::Letter, "letter"}};
}

/// A file inside the PDF, from @ref path or, when that is empty, from @ref content.
struct Attachment
{
    QString name; ///< without folders: "certification.json"
    QString mimeType, description;
    QString path;
    QByteArray content;
    bool operator==(const Attachment &) const = default;
};
template<class V> void describe(V &v, Attachment &a)
{
    v("name", a.name);
    v("mime_type", a.mimeType);
    v("description", a.description);
    v("path", a.path);
    v("content", a.content);
}

struct Document
{
    QString title, subtitle;
    QString subject, author;
    QStringList keywords;
    QDateTime created; ///< invalid: now
    PageSize pageSize = PageSize::A4;
    QString language;              ///< "en", "de": of the words that are added, and told to readers
    QString mark;                  ///< printed on every page when not empty: "PRACTICE RUN"
    QString headerLeft;            ///< beside the logo: "Goldwatch"
    QString headerRight;           ///< "Certificate m4-vps-20261124-1"
    QString footer;                ///< before the page number
    QString utcOffset;             ///< of the times below charts: "+01:00"; empty: UTC
    QList<Attachment> attachments; ///< names differ
    QList<Block> blocks;
    bool operator==(const Document &) const = default;
};
template<class V> void describe(V &v, Document &d)
{
    v("title", d.title);
    v("subtitle", d.subtitle);
    v("subject", d.subject);
    v("author", d.author);
    v("keywords", d.keywords);
    v("created", d.created);
    v("page_size", d.pageSize);
    v("language", d.language);
    v("mark", d.mark);
    v("header_left", d.headerLeft);
    v("header_right", d.headerRight);
    v("footer", d.footer);
    v("utc_offset", d.utcOffset);
    v("attachments", d.attachments);
    v("blocks", d.blocks);
}

/// Points of a page, 1/72 inch, from its upper left corner.
struct Rectangle
{
    double x = 0, y = 0, width = 0, height = 0;
    bool operator==(const Rectangle &) const = default;
};
template<class V> void describe(V &v, Rectangle &r)
{
    v("x", r.x);
    v("y", r.y);
    v("width", r.width);
    v("height", r.height);
}

/// Where the signature of a SignaturePlace goes; SigningRequest takes it as it is.
struct Place
{
    QString id;
    qint64 page = 1; ///< counts from 1
    Rectangle rectangle;
    bool operator==(const Place &) const = default;
};
template<class V> void describe(V &v, Place &p)
{
    v("id", p.id);
    v("page", p.page);
    v("rectangle", p.rectangle);
}

struct MakeRequest
{
    Document document;
    QString file;           ///< replaced in one step
    bool ownerOnly = false; ///< nobody else may read it: it holds what came from production
    bool operator==(const MakeRequest &) const = default;
};
template<class V> void describe(V &v, MakeRequest &r)
{
    v("document", r.document);
    v("file", r.file);
    v("owner_only", r.ownerOnly);
}

struct MakeResult
{
    QString file;
    QString sha256; ///< of the file, in hex
    Bytes size;
    qint64 pages = 0;
    QList<Place> places; ///< one for each SignaturePlace
    bool operator==(const MakeResult &) const = default;
};
template<class V> void describe(V &v, MakeResult &r)
{
    v("file", r.file);
    v("sha256", r.sha256);
    v("size", r.size);
    v("pages", r.pages);
    v("places", r.places);
}

} // namespace gw::document
