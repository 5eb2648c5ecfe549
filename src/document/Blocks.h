// SPDX-License-Identifier: GPL-3.0-or-later
// The pieces of a document from top to bottom. In JSON each is one object: {"kind": "heading", "text": "Evidence"}.
#pragma once

#include "document/Chart.h"

#include <QStringList>

#include <utility>
#include <variant>

namespace gw::document {

struct Heading
{
    QString text;
    qint64 level = 1; ///< 1 stands over a rule, 2 is a line of bold text
    bool operator==(const Heading &) const = default;
};
template<class V> void describe(V &v, Heading &h)
{
    v("text", h.text);
    v("level", h.level);
}

struct Paragraph
{
    QString text;       ///< plain; line ends are kept
    bool quiet = false; ///< small and grey: a remark
    bool operator==(const Paragraph &) const = default;
};
template<class V> void describe(V &v, Paragraph &p)
{
    v("text", p.text);
    v("quiet", p.quiet);
}

struct Fact
{
    QString name, value;
    State state = State::None; ///< of the value
    bool monospaced = false;   ///< digests, paths
    bool operator==(const Fact &) const = default;
};
template<class V> void describe(V &v, Fact &f)
{
    v("name", f.name);
    v("value", f.value);
    v("state", f.state);
    v("monospaced", f.monospaced);
}

struct Facts
{
    QList<Fact> facts;
    qint64 columns = 1; ///< side by side, filled from top to bottom; 1 to 3
    bool operator==(const Facts &) const = default;
};
template<class V> void describe(V &v, Facts &f)
{
    v("facts", f.facts);
    v("columns", f.columns);
}

enum class Alignment { Left, Right };
constexpr auto enumNames(Alignment)
{
    return std::array{std::pair{Alignment::Left, "left"}, std::pair{Alignment::Right, "right"}};
}

struct Column
{
    QString title;     ///< when all are empty, the table has no header
    double weight = 1; ///< share of the width, against the other columns' weights
    Alignment alignment = Alignment::Left;
    bool monospaced = false;
    bool operator==(const Column &) const = default;
};
template<class V> void describe(V &v, Column &c)
{
    v("title", c.title);
    v("weight", c.weight);
    v("alignment", c.alignment);
    v("monospaced", c.monospaced);
}

struct Cell
{
    QString text; ///< empty beside a state: the word for the state
    QString note; ///< behind it in grey: what was expected
    State state = State::None;
    bool operator==(const Cell &) const = default;
};
template<class V> void describe(V &v, Cell &c)
{
    v("text", c.text);
    v("note", c.note);
    v("state", c.state);
}

struct Row
{
    QList<Cell> cells; ///< missing ones at the end are empty
    bool operator==(const Row &) const = default;
};
template<class V> void describe(V &v, Row &r) { v("cells", r.cells); }

struct Table
{
    QList<Column> columns;
    QList<Row> rows;
    qint64 halves = 1;    ///< side by side, for many short rows; 1 or 2
    bool oneLine = false; ///< what does not fit is cut, with an ellipsis: for what stands elsewhere in full
    bool operator==(const Table &) const = default;
};
template<class V> void describe(V &v, Table &t)
{
    v("columns", t.columns);
    v("rows", t.rows);
    v("halves", t.halves);
    v("one_line", t.oneLine);
}

/// Charts side by side; more than two go on in the next line.
struct Charts
{
    QList<Chart> charts;
    qint64 columns = 2; ///< 1 or 2
    bool operator==(const Charts &) const = default;
};
template<class V> void describe(V &v, Charts &c)
{
    v("charts", c.charts);
    v("columns", c.columns);
}

struct Item
{
    QString text;
    State state = State::None;
    bool operator==(const Item &) const = default;
};
template<class V> void describe(V &v, Item &i)
{
    v("text", i.text);
    v("state", i.state);
}

struct List
{
    QList<Item> items;
    bool numbered = false;
    qint64 columns = 1; ///< filled from left to right; 1 or 2
    bool operator==(const List &) const = default;
};
template<class V> void describe(V &v, List &l)
{
    v("items", l.items);
    v("numbered", l.numbered);
    v("columns", l.columns);
}

/// A number with what it counts: "20 of 20", "items pass".
struct Figure
{
    QString value, text;
    bool operator==(const Figure &) const = default;
};
template<class V> void describe(V &v, Figure &f)
{
    v("value", f.value);
    v("text", f.text);
}

/// The result, in large letters: "CERTIFIED", with up to four figures.
struct Callout
{
    QString text;
    State state = State::None;
    QList<Figure> figures;
    bool operator==(const Callout &) const = default;
};
template<class V> void describe(V &v, Callout &c)
{
    v("text", c.text);
    v("state", c.state);
    v("figures", c.figures);
}

struct DigestLine
{
    QString name;   ///< "Shadow log"
    QString digest; ///< in hex
    QString text;   ///< what it is the digest of: a path
    bool operator==(const DigestLine &) const = default;
};
template<class V> void describe(V &v, DigestLine &l)
{
    v("name", l.name);
    v("digest", l.digest);
    v("text", l.text);
}

struct Digests
{
    QList<DigestLine> lines;
    bool shortened = false; ///< first and last eight digits, where the whole stands elsewhere
    bool operator==(const Digests &) const = default;
};
template<class V> void describe(V &v, Digests &d)
{
    v("lines", d.lines);
    v("shortened", d.shortened);
}

struct PageBreak
{
    double used = 0; ///< only where more than this share of the page is taken, 0 to 1
    bool operator==(const PageBreak &) const = default;
};
template<class V> void describe(V &v, PageBreak &b) { v("used", b.used); }

/// A box with room for one visible signature, and with what is known of it before it is made.
struct SignaturePlace
{
    QString id;    ///< "owner", "reviewer": MakeResult tells its place under this name
    QString title; ///< "Signed by"
    QList<Fact> facts;
    bool operator==(const SignaturePlace &) const = default;
};
template<class V> void describe(V &v, SignaturePlace &p)
{
    v("id", p.id);
    v("title", p.title);
    v("facts", p.facts);
}

/// In the order of Block's content.
enum class BlockKind { Heading, Paragraph, Facts, Table, Charts, List, Callout, Digests, PageBreak, SignaturePlace };
constexpr auto enumNames(BlockKind)
{
    using enum BlockKind;
    return std::array{std::pair{Heading, "heading"},      std::pair{Paragraph, "paragraph"},
                      std::pair{Facts, "facts"},          std::pair{Table, "table"},
                      std::pair{Charts, "charts"},        std::pair{List, "list"},
                      std::pair{Callout, "callout"},      std::pair{Digests, "digests"},
                      std::pair{PageBreak, "page_break"}, std::pair{SignaturePlace, "signature_place"}};
}

struct Block
{
    std::variant<Heading, Paragraph, Facts, Table, Charts, List, Callout, Digests, PageBreak, SignaturePlace> content;

    [[nodiscard]] BlockKind kind() const { return BlockKind(content.index()); }
    /// Becomes an empty block of @p kind, unless it is one.
    void become(BlockKind kind)
    {
        [&]<size_t... I>(std::index_sequence<I...>) {
            ((size_t(kind) == I && content.index() != I ? void(content.emplace<I>()) : void()), ...);
        }(std::make_index_sequence<std::variant_size_v<decltype(content)>>());
    }
    bool operator==(const Block &) const = default;
};
template<class V> void describe(V &v, Block &b)
{
    BlockKind kind = b.kind();
    v("kind", kind);
    b.become(kind);
    std::visit([&v](auto &content) { describe(v, content); }, b.content);
}

} // namespace gw::document
