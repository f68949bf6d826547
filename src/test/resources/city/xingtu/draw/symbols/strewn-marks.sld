<FeatureTypeStyle xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink">
  <Title>Strewn marks</Title>
  <Rule><PolygonSymbolizer>
    <Fill><GraphicFill><Graphic>
      <Mark><WellKnownName>triangle</WellKnownName><Fill><CssParameter name="fill">#2e7d32</CssParameter></Fill></Mark><Size>8</Size>
    </Graphic></GraphicFill></Fill>
    <VendorOption name="random">free</VendorOption>
    <VendorOption name="random-tile-size">100</VendorOption>
    <VendorOption name="random-symbol-count">12</VendorOption>
    <VendorOption name="random-seed">5</VendorOption>
  </PolygonSymbolizer></Rule>
</FeatureTypeStyle>
