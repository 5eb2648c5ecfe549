// SPDX-License-Identifier: GPL-3.0-or-later
#include "playbook/ShellFiller.h"

#include "playbook/Text.h"

#include <algorithm>

namespace gw::playbook {
namespace {

QString escaped(const QString &value, QLatin1StringView special)
{
    QString out;
    for (const QChar c : value) {
        if (special.contains(c))
            out += u'\\';
        out += c;
    }
    return out;
}

QString singleQuoted(const QString &value)
{
    return u'\'' + QString(value).replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

} // namespace

bool ShellFiller::opensWord() const
{
    const auto before = [&](qsizetype back) { return m_at >= back ? m_script.at(m_at - back) : QChar(u' '); };
    const QChar last = before(1) == u'\'' || before(1) == u'"' ? before(2) : before(1);
    return last.isSpace() || QLatin1StringView("(|;&`").contains(last);
}

bool ShellFiller::followsName() const
{
    qsizetype i = m_at;
    while (i > 0 && (m_script.at(i - 1).isLetterOrNumber() || m_script.at(i - 1) == u'_'))
        --i;
    return i > 0 && m_script.at(i - 1) == u'$';
}

bool ShellFiller::opensComment()
{
    if (m_script.at(m_at) != u'#')
        return false;
    if (m_at == 0)
        return true;
    const QChar last = m_script.at(m_at - 1);
    if (!last.isSpace() && !QLatin1StringView("|&;()<>").contains(last))
        return false;
    m_unsure = m_unsure || m_at == m_escapedUntil;
    return true;
}

std::optional<QString> ShellFiller::refuse(const QString &name, const QString &why)
{
    const QString problem = Text::tr("{{%1}} cannot be filled in safely: %2").arg(name, why);
    if (!m_out.problems.contains(problem))
        m_out.problems << problem;
    return std::nullopt;
}

std::optional<QString> ShellFiller::quotedHere(const QStringList &values) const
{
    const QString &first = values.first();
    if (m_inDocument && first.contains(u'\n'))
        return std::nullopt;
    if (m_inDocument)
        return m_literal ? first : escaped(first, QLatin1StringView("\\$`"));
    switch (m_open.back().in) {
    case In::Words: {
        QStringList each;
        std::transform(values.cbegin(), values.cend(), std::back_inserter(each), singleQuoted);
        return each.join(u' ');
    }
    case In::Single:
        return QString(first).replace(u'\'', QStringLiteral("'\\''"));
    case In::Double:
        return escaped(first, QLatin1StringView("\\\"$`"));
    case In::DollarSingle:
        return escaped(first, QLatin1StringView("\\'"));
    case In::Backtick:
    case In::Arithmetic:
    case In::Parameter:
    case In::Comment:
        break;
    }
    return std::nullopt;
}

std::optional<QString> ShellFiller::quoted(const QString &name, const QStringList &values)
{
    const auto any = [&](auto &&is) { return std::any_of(values.cbegin(), values.cend(), is); };
    if (any([](const QString &v) { return v.contains(QChar(0)); }))
        return refuse(name, Text::tr("its value holds a NUL byte"));
    const In in = m_open.back().in;
    const bool plain = !any([](const QString &v) { return !isPlain(v); });
    if (in == In::Comment && !m_inDocument && (plain || !m_onlyPlain))
        return harmless(values.join(u' '));
    if (!m_inDocument && opensWord() && values.first().startsWith(u'-'))
        return refuse(name, Text::tr("its value begins with - and would be read as an option"));
    const bool isWord = in == In::Words && !m_inDocument;
    if (values.size() > 1) {
        const qsizetype after = m_script.indexOf(u"}}", m_at) + 2;
        const bool endsWord = after >= m_script.size() || m_script.at(after).isSpace() ||
                              QLatin1StringView(";|&)").contains(m_script.at(after));
        if (!isWord || !opensWord() || !endsWord)
            return refuse(name, Text::tr("it has several values, which stand only as words of their own"));
    }
    if (followsName() && !isWord && in != In::Single)
        return refuse(name, Text::tr("it stands right behind a variable of the shell"));
    if (plain)
        return followsName() ? quotedHere(values) : values.join(u' ');
    if (m_onlyPlain)
        return refuse(name,
                      Text::tr("its value has other characters than letters, digits and _./:@%+,- and more than one "
                               "program may read it here"));
    const auto written = quotedHere(values);
    return written ? written : refuse(name, Text::tr("no quotes would hold it here"));
}

void ShellFiller::put(const QString &name, const QString &written)
{
    const QStringList values = m_values.value(name);
    if (values.isEmpty()) {
        if (!m_out.missing.contains(name))
            m_out.missing << name;
        m_out.text += written;
    } else {
        m_out.text += quoted(name, values).value_or(written);
    }
    m_at += written.size();
}

void ShellFiller::copy(qsizetype n)
{
    m_out.text += m_script.mid(m_at, n);
    m_at += n;
}

void ShellFiller::open(In in, qsizetype markLength)
{
    m_open.push_back({in, 0});
    copy(markLength);
}

bool ShellFiller::openExpansion()
{
    if (standsHere(QLatin1StringView("$((")))
        open(In::Arithmetic, 3);
    else if (standsHere(QLatin1StringView("$(")))
        open(In::Words, 2);
    else if (standsHere(QLatin1StringView("${")))
        open(In::Parameter, 2);
    else if (standsHere(QLatin1StringView("`")))
        open(In::Backtick, 1);
    else
        return false;
    return true;
}

void ShellFiller::bracket(QChar c)
{
    if (c == u'(')
        ++m_open.back().depth;
    else if (m_open.back().depth > 0)
        --m_open.back().depth;
    else if (m_open.size() > 1)
        m_open.pop_back();
    copy();
}

void ShellFiller::words()
{
    const QChar c = m_script.at(m_at);
    if (c == u'\\') {
        copy(2);
        m_escapedUntil = m_at;
    } else if (c == u'\'') {
        open(In::Single, 1);
    } else if (c == u'"') {
        open(In::Double, 1);
    } else if (standsHere(QLatin1StringView("$'"))) {
        m_unsure = m_unsure || !m_isBash; // not every sh knows these quotes
        open(In::DollarSingle, 2);
    } else if (opensComment()) {
        open(In::Comment, 1);
    } else if (standsHere(QLatin1StringView("<<"))) {
        readDocumentMark();
    } else if (c == u'\n' && !m_documents.isEmpty()) {
        copy();
        documents();
    } else if (c == u'(' || c == u')') {
        bracket(c);
    } else if (!openExpansion()) {
        copy();
    }
}

void ShellFiller::doubled()
{
    const QChar c = m_script.at(m_at);
    if (c == u'\\') {
        copy(2);
    } else if (c == u'"') {
        m_open.pop_back();
        copy();
    } else if (!openExpansion()) {
        copy();
    }
}

void ShellFiller::until(QChar end, bool escapes)
{
    const QChar c = m_script.at(m_at);
    if (c == u'\\' && escapes) {
        copy(2);
        return;
    }
    if (c == end) {
        m_open.pop_back();
        if (end == u'\n') // ends the line outside of the comment too
            return;
    }
    copy();
}

void ShellFiller::nested(QChar opening, QChar closing)
{
    const QChar c = m_script.at(m_at);
    const qsizetype step = c == u'\\' ? 2 : 1;
    if (c == opening)
        ++m_open.back().depth;
    else if (c == closing && m_open.back().depth-- == 0) {
        const bool arithmetic = m_open.back().in == In::Arithmetic;
        m_open.pop_back();
        copy(arithmetic ? 2 : 1);
        return;
    }
    copy(step);
}

Filled ShellFiller::fill()
{
    while (m_at < m_script.size()) {
        QString name;
        if (const qsizetype size = variableAt(m_script, m_at, &name); size > 0) {
            put(name, m_script.mid(m_at, size));
            continue;
        }
        switch (m_open.back().in) {
        case In::Words:
            words();
            break;
        case In::Single:
            until(u'\'', false);
            break;
        case In::Double:
            doubled();
            break;
        case In::DollarSingle:
            until(u'\'', true);
            break;
        case In::Backtick:
            until(u'`', true);
            break;
        case In::Comment:
            until(u'\n', false);
            break;
        case In::Arithmetic:
            nested(u'(', u')');
            break;
        case In::Parameter:
            nested(u'{', u'}');
            break;
        }
    }
    if (m_open.back().in == In::Comment)
        m_open.pop_back();
    return m_out;
}

} // namespace gw::playbook
