// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/pages/Metadata.h"

#include <QXmlStreamReader>
#include <QXmlStreamWriter>

namespace gw::pdf {
namespace {

using namespace Qt::StringLiterals;

constexpr auto rdf = u"http://www.w3.org/1999/02/22-rdf-syntax-ns#";
constexpr auto dc = u"http://purl.org/dc/elements/1.1/";
constexpr auto xmp = u"http://ns.adobe.com/xap/1.0/";
constexpr auto pdfSpace = u"http://ns.adobe.com/pdf/1.3/";
constexpr auto ours = u"urn:goldwatch:pdf:1"; ///< with an element "places": "owner 1 46 700 180 50; reviewer 3 ..."

QString space(const char16_t *name) { return QString::fromUtf16(name); }

/// XML has no place for control characters, and a text with one would make the whole unreadable.
QString clean(QString text)
{
    for (QChar &c : text)
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_NotAssigned)
            c = u' ';
    return QString::fromUtf8(text.toUtf8()); // no half of a surrogate pair either
}

class Packet
{
public:
    explicit Packet(QByteArray *out) : m_xml(out) {}

    /// A list of @p kind ("Seq", "Bag", "Alt") under the name @p name of Dublin Core.
    void list(const QString &name, const QString &kind, const QStringList &items)
    {
        if (items.isEmpty() || (items.size() == 1 && items.first().isEmpty()))
            return;
        m_xml.writeStartElement(space(dc), name);
        m_xml.writeStartElement(space(rdf), kind);
        for (const QString &item : items) {
            m_xml.writeStartElement(space(rdf), u"li"_s);
            if (kind == u"Alt"_s)
                m_xml.writeAttribute(u"xml:lang"_s, u"x-default"_s);
            m_xml.writeCharacters(clean(item));
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    QXmlStreamWriter &xml() { return m_xml; }

private:
    QXmlStreamWriter m_xml;
};

QString textOf(const QList<document::Place> &places)
{
    QStringList all;
    for (const document::Place &place : places)
        all << u"%1 %2 %3 %4 %5 %6"_s.arg(place.id)
                   .arg(place.page)
                   .arg(place.rectangle.x)
                   .arg(place.rectangle.y)
                   .arg(place.rectangle.width)
                   .arg(place.rectangle.height);
    return all.join(u"; "_s);
}

} // namespace

QList<document::Place> placesIn(const QString &packet)
{
    QXmlStreamReader xml(packet);
    while (!xml.atEnd() && !(xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"places"_s &&
                             xml.namespaceUri() == space(ours)))
        ;
    QList<document::Place> places;
    if (xml.atEnd())
        return places;
    constexpr qsizetype most = 20;
    for (const QString &text : xml.readElementText().split(u';').mid(0, most)) {
        const QStringList parts = text.simplified().split(u' ');
        if (parts.size() == 6)
            places << document::Place{
                parts[0],
                parts[1].toLongLong(),
                {parts[2].toDouble(), parts[3].toDouble(), parts[4].toDouble(), parts[5].toDouble()}};
    }
    return places;
}

QByteArray metadata(const document::Document &document, const QDateTime &created, const QList<document::Place> &places)
{
    QByteArray out;
    Packet packet(&out);
    QXmlStreamWriter &xml = packet.xml();
    xml.setAutoFormatting(true);
    xml.writeProcessingInstruction(u"xpacket"_s, u"begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\""_s);
    xml.writeNamespace(u"adobe:ns:meta/"_s, u"x"_s);
    xml.writeStartElement(u"adobe:ns:meta/"_s, u"xmpmeta"_s);
    xml.writeNamespace(space(rdf), u"rdf"_s);
    xml.writeStartElement(space(rdf), u"RDF"_s);
    xml.writeNamespace(space(dc), u"dc"_s);
    xml.writeNamespace(space(xmp), u"xmp"_s);
    xml.writeNamespace(space(pdfSpace), u"pdf"_s);
    xml.writeNamespace(space(ours), u"goldwatch"_s);
    xml.writeStartElement(space(rdf), u"Description"_s);
    xml.writeAttribute(space(rdf), u"about"_s, QString());
    packet.list(u"title"_s, u"Alt"_s, {document.title});
    packet.list(u"description"_s, u"Alt"_s, {document.subject});
    packet.list(u"creator"_s, u"Seq"_s, {document.author});
    packet.list(u"subject"_s, u"Bag"_s, document.keywords);
    packet.list(u"language"_s, u"Bag"_s, {document.language});
    xml.writeTextElement(space(pdfSpace), u"Keywords"_s, clean(document.keywords.join(u", "_s)));
    if (!places.isEmpty())
        xml.writeTextElement(space(ours), u"places"_s, clean(textOf(places)));
    xml.writeTextElement(space(xmp), u"CreatorTool"_s, u"Goldwatch " GOLDWATCH_VERSION ""_s);
    xml.writeTextElement(space(xmp), u"CreateDate"_s, created.toUTC().toString(Qt::ISODate));
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeProcessingInstruction(u"xpacket"_s, u"end=\"w\""_s);
    return out;
}

} // namespace gw::pdf
