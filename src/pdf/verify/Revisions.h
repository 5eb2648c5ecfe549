// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of a PDF, as far as its revisions go: a file that grows only at its end, each growth with an end of its
// own.
#pragma once

#include <QByteArray>
#include <QList>

namespace gw::pdf {

/// Where each revision ends: behind its "startxref NUMBER %%EOF" and the line end after that.
[[nodiscard]] QList<qint64> revisionEnds(const QByteArray &pdf);

/// What is wrong with the range a signature says it covers.
enum class RangeFault {
    None,
    Shape,   ///< not two pieces, or they overlap
    Start,   ///< something before it is not covered
    Gap,     ///< what is left out is more than the signature
    Outside, ///< goes beyond the file
};
/// @p bounds: from, to, from, to.
[[nodiscard]] RangeFault rangeFault(const QByteArray &pdf, const QList<qint64> &bounds);

/// The revision, from 1, that ends where the range does; 0 for none.
[[nodiscard]] qsizetype revisionOf(const QList<qint64> &ends, const QList<qint64> &bounds);

} // namespace gw::pdf
