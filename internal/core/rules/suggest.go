package rules

import "strings"

// Closest finds the candidate a mistyped word most likely stands for: equal
// but for case, or at most a third of its letters away.
func Closest(word string, candidates []string) (string, bool) {
	best, bestDistance := "", len(word)/3+1
	for _, c := range candidates {
		if strings.EqualFold(word, c) {
			return c, true
		}
		if d := distance(word, c); d < bestDistance {
			best, bestDistance = c, d
		}
	}
	return best, best != ""
}

// distance is the Levenshtein distance of two words, in bytes.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
