// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Options.h"

#include <CLI/CLI.hpp>

namespace gw::cli {
namespace {

template<class T> Option add(CLI::App &verb, const char *name, T &value, const QString &text)
{
    return Option(verb.add_option(name, value, text.toStdString()));
}

} // namespace

Option Option::required()
{
    m_option->required();
    return *this;
}

Option Option::typeName(const char *name)
{
    m_option->type_name(name);
    return *this;
}

Option Option::showDefault()
{
    m_option->capture_default_str();
    return *this;
}

Option Option::expected(int least, int most)
{
    if (least == most)
        m_option->expected(least);
    else
        m_option->expected(least, most);
    return *this;
}

Option Option::oneWord()
{
    m_option->allow_extra_args(false);
    return *this;
}

Option Option::excludes(const Option &other)
{
    m_option->excludes(other.m_option);
    return *this;
}

Option Option::excludes(const char *other)
{
    m_option->excludes(other);
    return *this;
}

Option Option::positive()
{
    m_option->check(CLI::PositiveNumber);
    return *this;
}

Option Option::notNegative()
{
    m_option->check(CLI::NonNegativeNumber);
    return *this;
}

Option Option::between(qint64 least, qint64 most)
{
    m_option->check(CLI::Range(least, most));
    return *this;
}

Option Option::oneOf(const std::vector<std::string> &words)
{
    m_option->check(CLI::IsMember(words));
    return *this;
}

Option addOption(CLI::App &verb, const char *name, std::string &value, const QString &text)
{
    return add(verb, name, value, text);
}

Option addOption(CLI::App &verb, const char *name, std::vector<std::string> &value, const QString &text)
{
    return add(verb, name, value, text);
}

Option addOption(CLI::App &verb, const char *name, int &value, const QString &text)
{
    return add(verb, name, value, text);
}

Option addOption(CLI::App &verb, const char *name, qint64 &value, const QString &text)
{
    return add(verb, name, value, text);
}

Option addOption(CLI::App &verb, const char *name, double &value, const QString &text)
{
    return add(verb, name, value, text);
}

Option addOption(CLI::App &verb, const char *name, std::optional<qint64> &value, const QString &text)
{
    return add(verb, name, value, text);
}

Option addOption(CLI::App &verb, const char *name, std::optional<double> &value, const QString &text)
{
    return add(verb, name, value, text);
}

Option addFlag(CLI::App &verb, const char *name, bool &value, const QString &text)
{
    return Option(verb.add_flag(name, value, text.toStdString()));
}

void setFooter(CLI::App &verb, const QString &text) { verb.footer(text.toStdString()); }

void addFooter(CLI::App &verb, std::function<QString()> text)
{
    verb.footer([text = std::move(text)] { return text().toStdString(); });
}

} // namespace gw::cli
