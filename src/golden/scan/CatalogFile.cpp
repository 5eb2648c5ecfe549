// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/scan/CatalogFile.h"

#include "base/FileWriter.h"
#include "golden/Digest.h"
#include "golden/scan/Inspector.h"

#include <QFile>

#include <cstring>

namespace gw::golden {

namespace {

constexpr qint64 rowsInPiece = 16'384, namesInPiece = 1 << 20, digestLength = 64, longestHeader = 1 << 20;

/// The first line of the file.
struct Preamble
{
    QString schema = QStringLiteral("goldwatch.catalog/1");
    qint64 rowSize = sizeof(CatalogRow);
    QString device, inode; // as text: JSON numbers are not 64 bits everywhere
    QString modified, changed;
    QString keyMark;
    bool isListed = false, isSettled = false;
    qint64 rows = 0, names = 0;
    QStringList types;
};
template<class V> void describe(V &v, Preamble &p)
{
    v("schema", p.schema);
    v("row_size", p.rowSize);
    v("device", p.device);
    v("inode", p.inode);
    v("modified_ns", p.modified);
    v("changed_ns", p.changed);
    v("key_mark", p.keyMark);
    v("listed", p.isListed);
    v("settled", p.isSettled);
    v("rows", p.rows);
    v("names", p.names);
    v("types", p.types);
}

template<class F> void forEachPresent(const CatalogTable &table, F &&use)
{
    for (CatalogTable::RowId id = 0; id < table.end(); ++id)
        if (!table.row(id).has(CatalogRow::Gone))
            use(table.row(id));
}

Preamble preambleOf(const CatalogHeader &header, const CatalogTable &table)
{
    Preamble preamble;
    preamble.device = QString::number(header.stamp.device);
    preamble.inode = QString::number(header.stamp.inode);
    preamble.modified = QString::number(header.stamp.modified);
    preamble.changed = QString::number(header.stamp.changed);
    preamble.keyMark = header.keyMark;
    preamble.isListed = header.isListed;
    preamble.isSettled = header.isSettled;
    preamble.types = table.types();
    forEachPresent(table, [&](const CatalogRow &row) {
        ++preamble.rows;
        preamble.names += row.nameLength;
    });
    return preamble;
}

/// Collects bytes and writes them in pieces with their digests.
class PieceWriter
{
public:
    PieceWriter(FileWriter &writer, qint64 size) : m_writer(writer), m_size(size) { m_piece.reserve(size); }
    void add(const char *data, qint64 length)
    {
        while (length > 0 && m_state) {
            const qint64 part = std::min(length, m_size - m_piece.size());
            m_piece.append(data, part);
            data += part;
            length -= part;
            if (m_piece.size() == m_size)
                flush();
        }
    }
    Result<void> finish()
    {
        if (m_state && !m_piece.isEmpty())
            flush();
        return m_state;
    }

private:
    void flush()
    {
        const HexDigest digest = m_sha.hex({m_piece.constData(), size_t(m_piece.size())});
        m_state = m_writer.write(m_piece);
        if (m_state)
            m_state = m_writer.write({digest.data(), qsizetype(digest.size())});
        m_piece.resize(0);
    }

    FileWriter &m_writer;
    const qint64 m_size;
    QByteArray m_piece;
    Sha256 m_sha;
    Result<void> m_state;
};

/// The next @p length bytes of @p file, whose pieces are at most @p piece long. Empty when they are not there or
/// damaged.
QByteArray readPieces(QFile &file, qint64 length, qint64 piece)
{
    Sha256 sha;
    QByteArray all;
    all.reserve(length);
    while (all.size() < length) {
        const QByteArray part = file.read(std::min(piece, length - all.size()));
        const QByteArray digest = file.read(digestLength);
        if (part.isEmpty() || digest != QByteArrayView(sha.hex({part.constData(), size_t(part.size())})))
            return {};
        all += part;
    }
    return all;
}

bool isSound(const CatalogRow &row, qsizetype types)
{
    return row.nameLength > 0 && row.format <= FileFormat::Other && row.verdict <= FileVerdict::NotGolden &&
           row.signature <= SignatureState::Wrong && row.type < types && !row.has(CatalogRow::Gone) && row.size >= 0;
}

std::optional<Preamble> readPreamble(QFile &file)
{
    const auto json = parseObject(file.readLine(longestHeader), file.fileName());
    const auto preamble = json ? readJson<Preamble>(*json, file.fileName()) : Result<Preamble>(Failure(json.error()));
    const Preamble ours;
    if (!preamble || preamble->schema != ours.schema || preamble->rowSize != ours.rowSize || preamble->rows < 0 ||
        preamble->names < 0 || preamble->types.isEmpty() || preamble->types.size() > 256 ||
        preamble->rows > file.size() / ours.rowSize || preamble->names > file.size())
        return std::nullopt;
    return *preamble;
}

bool fill(CatalogTable &table, QFile &file, const Preamble &preamble)
{
    // Names stand behind the rows: a second handle reads them side by side, so that memory holds one piece of each.
    QFile names(file.fileName());
    const qint64 rowBytes = preamble.rows * preamble.rowSize;
    const qint64 digests = (preamble.rows + rowsInPiece - 1) / rowsInPiece * digestLength;
    if (!names.open(QIODevice::ReadOnly) || !names.seek(file.pos() + rowBytes + digests))
        return false;
    for (const QString &type : preamble.types.mid(1))
        static_cast<void>(table.typeIndex(type.toStdString()));
    const QByteArray text = readPieces(names, preamble.names, namesInPiece);
    if (text.size() != preamble.names || !names.atEnd())
        return false;
    qint64 at = 0;
    for (qint64 left = preamble.rows; left > 0;) {
        const qint64 count = std::min(left, rowsInPiece);
        const QByteArray rows = readPieces(file, count * preamble.rowSize, rowsInPiece * preamble.rowSize);
        if (rows.isEmpty())
            return false;
        for (qint64 i = 0; i < count; ++i) {
            CatalogRow row;
            std::memcpy(&row, rows.constData() + i * preamble.rowSize, sizeof row);
            if (!isSound(row, preamble.types.size()) || at + row.nameLength > preamble.names)
                return false;
            const std::string_view name(text.constData() + at, row.nameLength);
            if (table.find(name) || formatOf(name) != row.format)
                return false;
            row.round = 0;
            table.add(name, row);
            at += row.nameLength;
        }
        left -= count;
    }
    return at == preamble.names;
}

} // namespace

QString keyMark(const QByteArray &key)
{
    return key.isEmpty() ? QString() : QString::fromLatin1(HmacSha256(key).hex("goldwatch.catalog").data(), 16);
}

Result<void> writeCatalog(FileWriter &writer, const CatalogHeader &header, const CatalogTable &table)
{
    const QByteArray line = QJsonDocument(toJson(preambleOf(header, table)).toObject()).toJson(QJsonDocument::Compact);
    if (const auto written = writer.write(line + '\n'); !written)
        return written;
    PieceWriter rows(writer, rowsInPiece * qint64(sizeof(CatalogRow)));
    forEachPresent(table, [&](const CatalogRow &row) { rows.add(reinterpret_cast<const char *>(&row), sizeof row); });
    if (const auto written = rows.finish(); !written)
        return written;
    PieceWriter names(writer, namesInPiece);
    forEachPresent(table, [&](const CatalogRow &row) {
        const std::string_view name = table.name(row);
        names.add(name.data(), qint64(name.size()));
    });
    return names.finish();
}

std::optional<CatalogHeader> readCatalog(const QString &path, CatalogTable &table)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const auto preamble = readPreamble(file);
    if (!preamble || !fill(table, file, *preamble))
        return std::nullopt;
    return CatalogHeader{{preamble->device.toULongLong(), preamble->inode.toULongLong(),
                          preamble->modified.toLongLong(), preamble->changed.toLongLong()},
                         preamble->keyMark,
                         preamble->isListed,
                         preamble->isSettled};
}

} // namespace gw::golden
