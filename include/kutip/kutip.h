/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <kutip/kutip-analysis.h>
#include <kutip/kutip-analyzer.h>
#include <kutip/kutip-bindings.h>
#include <kutip/kutip-corrections.h>
#include <kutip/kutip-desk.h>
#include <kutip/kutip-document.h>
#include <kutip/kutip-fact.h>
