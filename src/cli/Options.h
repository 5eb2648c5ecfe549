// SPDX-License-Identifier: GPL-3.0-or-later
// Options, positionals and flags of a verb. CLI11 is a header of templates and of objects that every file which
// includes it makes anew, four seconds each: it stays behind this.
#pragma once

#include <QDir>
#include <QString>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace gw::cli {

/// What was added; refers to it, as long as its verb lives.
class Option
{
public:
    explicit Option(CLI::Option *option) : m_option(option) {}

    Option required();
    /// What stands for the value in the help: "FILE".
    Option typeName(const char *name);
    Option showDefault();
    Option expected(int least, int most);
    Option expected(int words) { return expected(words, words); }
    /// Takes one word each time it is given, not all that follow.
    Option oneWord();
    Option excludes(const Option &other);
    Option excludes(const char *other);

    // Other values are wrong usage.
    Option positive();
    Option notNegative();
    Option between(qint64 least, qint64 most); ///< whole numbers
    Option oneOf(const std::vector<std::string> &words);

private:
    CLI::Option *m_option;
};

/// @p name is as CLI11 takes it: "days" for a positional, "-n,--lines"; @p text goes into the help. @p value outlives
/// the parsing.
Option addOption(CLI::App &verb, const char *name, std::string &value, const QString &text);
Option addOption(CLI::App &verb, const char *name, std::vector<std::string> &value, const QString &text);
Option addOption(CLI::App &verb, const char *name, int &value, const QString &text);
Option addOption(CLI::App &verb, const char *name, qint64 &value, const QString &text);
Option addOption(CLI::App &verb, const char *name, double &value, const QString &text);
Option addOption(CLI::App &verb, const char *name, std::optional<qint64> &value, const QString &text);
Option addOption(CLI::App &verb, const char *name, std::optional<double> &value, const QString &text);
Option addFlag(CLI::App &verb, const char *name, bool &value, const QString &text);

/// What the help of @p verb ends with, in place of the exit codes.
void setFooter(CLI::App &verb, const QString &text);
/// What it says before them; asked for when help is.
void addFooter(CLI::App &verb, std::function<QString()> text);

/// Where @p file lies that an option names.
[[nodiscard]] inline QString absolute(const std::string &file)
{
    return QDir::current().absoluteFilePath(QString::fromStdString(file));
}

} // namespace gw::cli
