// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace gw::gui::rows {

/// What AlertModel and SilenceModel tell their view beside the texts.
enum Roles {
    MeaningRole = Qt::UserRole, ///< the shape in the first column, the colour of a word in another
    NoteRole,                   ///< quieter words behind those of the first column
    KeyRole                     ///< names the row through changes of the model
};

} // namespace gw::gui::rows
