/** The tables of the form drawn as grids: what stands in which row and column of paper. */
package org.gongkai.form.grid;
