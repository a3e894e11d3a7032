/** Daily reports by REST and on pages. */
@NullMarked
package org.fugong.registry.dailyreport.web;

import org.jspecify.annotations.NullMarked;
