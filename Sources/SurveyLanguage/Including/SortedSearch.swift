extension Array {
    /// The last element that begins at or before a place, of elements in the order they begin;
    /// nil where all begin after it.
    func last(upTo place: Int, from start: (Element) -> Int) -> Element? {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if start(self[middle]) <= place { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? self[low - 1] : nil
    }
}
