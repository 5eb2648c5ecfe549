// SPDX-License-Identifier: GPL-3.0-or-later
// Sets one block after the other onto the paper. Each leaves the pen below what it drew; space between blocks goes
// before a block.
#pragma once

#include "pdf/pages/Paper.h"

namespace gw::pdf {

/// The title of the document, then all its blocks.
void setDocument(Paper &paper);

void set(Paper &paper, const document::Heading &heading);
void set(Paper &paper, const document::Paragraph &paragraph);
void set(Paper &paper, const document::Facts &facts);
void set(Paper &paper, const document::Table &table);
void set(Paper &paper, const document::Charts &charts);
void set(Paper &paper, const document::List &list);
void set(Paper &paper, const document::Callout &callout);
void set(Paper &paper, const document::Digests &digests);
void set(Paper &paper, const document::PageBreak &pageBreak);
void set(Paper &paper, const document::SignaturePlace &place);

} // namespace gw::pdf
