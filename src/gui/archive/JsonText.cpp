// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/archive/JsonText.h"

#include <QJsonDocument>

#include <algorithm>

namespace gw::gui {
namespace {

constexpr int deepest = 40; ///< levels that are still indented

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

/// The end of the string that begins at @p at; that of the text where it has none.
qsizetype stringEnd(const QByteArray &text, qsizetype at)
{
    for (++at; at < text.size(); ++at) {
        if (text.at(at) == '\\')
            ++at;
        else if (text.at(at) == '"')
            return at + 1;
    }
    return text.size();
}

class Layout
{
public:
    explicit Layout(const QByteArray &text) : m_text(text) {}

    QByteArray run()
    {
        for (qsizetype at = 0; at < m_text.size();)
            at = token(at);
        return m_out;
    }

private:
    void line() { m_out += '\n' + QByteArray(2 * std::clamp(m_depth, 0, deepest), ' '); }
    /// A value begins: on the top level each has its own line.
    void begin()
    {
        if (m_depth == 0 && !m_out.isEmpty() && !m_out.endsWith(": "))
            m_out += '\n';
    }
    [[nodiscard]] qsizetype skip(qsizetype at) const
    {
        while (at < m_text.size() && isSpace(m_text.at(at)))
            ++at;
        return at;
    }
    qsizetype open(qsizetype at)
    {
        begin();
        m_out += m_text.at(at);
        const qsizetype next = skip(at + 1);
        const char close = m_text.at(at) == '{' ? '}' : ']';
        if (next < m_text.size() && m_text.at(next) == close) {
            m_out += close;
            return next + 1;
        }
        ++m_depth;
        line();
        return next;
    }
    qsizetype token(qsizetype at)
    {
        const char c = m_text.at(at);
        if (isSpace(c))
            return at + 1;
        if (c == '{' || c == '[')
            return open(at);
        if (c == '}' || c == ']') {
            --m_depth;
            line();
            m_out += c;
            return at + 1;
        }
        if (c == ',') {
            m_out += c;
            line();
            return at + 1;
        }
        if (c == ':') {
            m_out += ": ";
            return at + 1;
        }
        begin();
        qsizetype end = c == '"' ? stringEnd(m_text, at) : at + 1;
        while (c != '"' && end < m_text.size() && !isSpace(m_text.at(end)) &&
               !QByteArrayView("{}[],:\"").contains(m_text.at(end)))
            ++end;
        m_out += QByteArrayView(m_text).sliced(at, std::min(end, m_text.size()) - at);
        return end;
    }

    const QByteArray &m_text;
    QByteArray m_out;
    int m_depth = 0;
};

} // namespace

QString plainText(const QByteArray &text)
{
    QString shown = QString::fromUtf8(text);
    for (QChar &c : shown)
        if (c.category() == QChar::Other_Control && c != QLatin1Char('\n') && c != QLatin1Char('\t'))
            c = QChar(c.unicode() < 0x20 ? 0x2400 + c.unicode() : 0xFFFD);
    return shown;
}

QString layOutJson(const QByteArray &text) { return plainText(Layout(text).run()); }

bool isJson(const QByteArray &text)
{
    const auto whole = [](const QByteArray &part) {
        QJsonParseError error;
        static_cast<void>(QJsonDocument::fromJson(part, &error));
        return error.error == QJsonParseError::NoError;
    };
    if (whole(text))
        return true;
    const QList<QByteArray> lines = text.split('\n');
    return std::ranges::any_of(lines, [](const QByteArray &line) { return !line.trimmed().isEmpty(); }) &&
           std::ranges::all_of(lines, [&](const QByteArray &line) { return line.trimmed().isEmpty() || whole(line); });
}

} // namespace gw::gui
