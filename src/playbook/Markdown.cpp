// SPDX-License-Identifier: GPL-3.0-or-later
#include "playbook/Text.h"
#include "playbook/TreeMaker.h"

namespace gw::playbook {
namespace {

TreeMaker &maker(void *self) { return *static_cast<TreeMaker *>(self); }

} // namespace

Result<Node> parseMarkdown(const QByteArray &text, const QString &file, Mistakes &mistakes)
{
    TreeMaker tree(text, mistakes);
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_TASKLISTS | MD_FLAG_STRIKETHROUGH | MD_FLAG_PERMISSIVEURLAUTOLINKS;
    parser.enter_block = [](MD_BLOCKTYPE type, void *detail, void *self) {
        return maker(self).enterBlock(type, detail);
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void *, void *self) { return maker(self).leaveBlock(type); };
    parser.enter_span = [](MD_SPANTYPE type, void *detail, void *self) { return maker(self).enterSpan(type, detail); };
    parser.leave_span = [](MD_SPANTYPE type, void *, void *self) { return maker(self).leaveSpan(type); };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR *chars, MD_SIZE size, void *self) {
        return maker(self).addText(type, QByteArrayView(chars, qsizetype(size)));
    };
    if (md_parse(text.constData(), MD_SIZE(text.size()), &parser, &tree) != 0)
        return failure(ErrorKind::BadInput, Text::tr("This Markdown unfolds beyond all measure"), file);
    return tree.take();
}

} // namespace gw::playbook
