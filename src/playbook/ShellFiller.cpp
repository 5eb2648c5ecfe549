// SPDX-License-Identifier: GPL-3.0-or-later
#include "playbook/ShellFiller.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace gw::playbook {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(gw::playbook::Variables)
};

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

std::optional<QString> ShellFiller::quoted(const QString &name, const QStringList &values)
{
    const auto refuse = [&](const QString &why) -> std::optional<QString> {
        const QString problem = Text::tr("{{%1}} cannot be filled in safely: %2").arg(name, why);
        if (!m_out.problems.contains(problem))
            m_out.problems << problem;
        return std::nullopt;
    };
    const auto any = [&](auto &&is) { return std::any_of(values.cbegin(), values.cend(), is); };
    const In in = m_open.back().in;
    if (in == In::Comment)
        return harmless(values.join(u' '));
    if (any([](const QString &v) { return v.contains(QChar(0)); }))
        return refuse(Text::tr("its value holds a NUL byte"));
    if (!m_inDocument && opensWord() && values.first().startsWith(u'-'))
        return refuse(Text::tr("its value begins with - and would be read as an option"));
    const bool plain = !any([](const QString &v) { return !isPlain(v); });
    const bool isWord = in == In::Words && !m_inDocument;
    if (values.size() > 1) {
        const qsizetype after = m_script.indexOf(QStringLiteral("}}"), m_at) + 2;
        const bool alone = opensWord() && (after >= m_script.size() || m_script.at(after).isSpace() ||
                                           QLatin1StringView(";|&)").contains(m_script.at(after)));
        if (!isWord || !alone)
            return refuse(Text::tr("it has several values, which stand only as words of their own"));
    }
    if (plain)
        return values.join(u' ');
    if (m_onlyPlain)
        return refuse(
            Text::tr("its value has other characters than letters, digits and _./:@%+,- and is read by more than "
                     "one program here"));
    if (m_inDocument) {
        if (any([](const QString &v) { return v.contains(u'\n'); }))
            return refuse(Text::tr("its value has more than one line"));
        return m_literal ? values.first() : escaped(values.first(), QLatin1StringView("\\$`"));
    }
    switch (in) {
    case In::Words: {
        QStringList each;
        std::transform(values.cbegin(), values.cend(), std::back_inserter(each), singleQuoted);
        return each.join(u' ');
    }
    case In::Single:
        return QString(values.first()).replace(u'\'', QStringLiteral("'\\''"));
    case In::Double:
        if (m_open.size() > 2)
            break;
        return escaped(values.first(), QLatin1StringView("\\\"$`"));
    case In::DollarSingle:
        return escaped(values.first(), QLatin1StringView("\\'"));
    case In::Backtick:
    case In::Arithmetic:
    case In::Parameter:
    case In::Comment:
        break;
    }
    return refuse(Text::tr("it stands inside an expansion of the shell"));
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

bool ShellFiller::openExpansion()
{
    const auto starts = [&](const char *mark) {
        return QStringView(m_script).sliced(m_at).startsWith(QLatin1StringView(mark));
    };
    if (starts("$((")) {
        m_open.push_back({In::Arithmetic, 0});
        copy(3);
    } else if (starts("$(")) {
        m_open.push_back({In::Words, 0});
        copy(2);
    } else if (starts("${")) {
        m_open.push_back({In::Parameter, 0});
        copy(2);
    } else if (starts("`")) {
        m_open.push_back({In::Backtick, 0});
        copy();
    } else {
        return false;
    }
    return true;
}

void ShellFiller::words()
{
    const QChar c = m_script.at(m_at);
    if (c == u'\\') {
        copy(2);
    } else if (c == u'\'') {
        m_open.push_back({In::Single, 0});
        copy();
    } else if (c == u'"') {
        m_open.push_back({In::Double, 0});
        copy();
    } else if (QStringView(m_script).sliced(m_at).startsWith(u"$'")) {
        m_open.push_back({In::DollarSingle, 0});
        copy(2);
    } else if (c == u'#' && opensWord()) {
        m_open.push_back({In::Comment, 0});
        copy();
    } else if (QStringView(m_script).sliced(m_at).startsWith(u"<<")) {
        readDocumentMark();
    } else if (c == u'\n' && !m_documents.isEmpty()) {
        copy();
        documents();
    } else if (c == u'(') {
        ++m_open.back().depth;
        copy();
    } else if (c == u')') {
        if (m_open.back().depth > 0)
            --m_open.back().depth;
        else if (m_open.size() > 1)
            m_open.pop_back();
        copy();
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
