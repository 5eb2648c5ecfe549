// SPDX-License-Identifier: GPL-3.0-or-later
// What any editor can do to the bytes of a PDF without asking a library.
#pragma once

#include <QByteArray>

#include <algorithm>

namespace pdfbytes {

/// What stands behind @p key in the last trailer, up to the end of the reference: "3 0 R".
inline QByteArray lastReference(const QByteArray &pdf, const QByteArray &key)
{
    const qsizetype at = pdf.lastIndexOf(key) + key.size();
    return pdf.mid(at, pdf.indexOf('R', at) + 1 - at).trimmed();
}

/// Where the last cross-reference table says that it begins.
inline QByteArray lastXref(const QByteArray &pdf)
{
    const qsizetype at = pdf.lastIndexOf("startxref") + 9;
    return pdf.mid(at, pdf.indexOf("%%EOF", at) - at).trimmed();
}

struct Change
{
    QByteArray object;     ///< the new object's content
    int number = 9000;     ///< of it; an old one is replaced
    QByteArray root{};     ///< "3 0 R"; empty: as it was
    QByteArray info{};     ///< the same for /Info
    QByteArray previous{}; ///< where the table before begins; empty: the last one
};

/// @p change as one more revision, with a cross-reference table of its own.
inline QByteArray appended(const QByteArray &pdf, const Change &change)
{
    QByteArray bytes = pdf;
    const QByteArray number = QByteArray::number(change.number);
    const QByteArray at = QByteArray::number(bytes.size()).rightJustified(10, '0');
    bytes += number + " 0 obj\n" + change.object + "\nendobj\n";
    const QByteArray xref = QByteArray::number(bytes.size());
    const auto orLast = [&](const QByteArray &given, const char *key) {
        return given.isEmpty() ? lastReference(pdf, key) : given;
    };
    bytes += "xref\n" + number + " 1\n" + at + " 00000 n \ntrailer\n<< /Size " +
             QByteArray::number(std::max(change.number, 9000) + 1) + " /Root " + orLast(change.root, "/Root") +
             " /Info " + orLast(change.info, "/Info") + " /Prev " +
             (change.previous.isEmpty() ? lastXref(pdf) : change.previous) + " >>\nstartxref\n" + xref + "\n%%EOF\n";
    return bytes;
}

/// The content of object @p number as the last revision that has it says.
inline QByteArray objectOf(const QByteArray &pdf, int number)
{
    QByteArray head = QByteArray::number(number) + " 0 obj";
    qsizetype at = pdf.lastIndexOf('\n' + head);
    const qsizetype from = at + 1 + head.size();
    return at < 0 ? QByteArray() : pdf.mid(from, pdf.indexOf("endobj", from) - from).trimmed();
}

/// Flips one bit at @p at.
inline QByteArray flipped(QByteArray pdf, qsizetype at)
{
    pdf[at] = char(pdf.at(at) ^ 1);
    return pdf;
}

} // namespace pdfbytes
