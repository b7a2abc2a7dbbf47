/** Applications by what is known of them and of their lives: filters, words, order, counts. */
package org.gongkai.request.search;
