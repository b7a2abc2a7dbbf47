/** Applications with their lives as ledgers, for spreadsheets. */
package org.gongkai.request.exports;
