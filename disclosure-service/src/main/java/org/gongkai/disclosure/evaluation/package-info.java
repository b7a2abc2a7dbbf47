/** The score of bodies by quarter and year (年度考评): a scheme as data, lines that explain it, frozen when it is declared. */
package org.gongkai.disclosure.evaluation;
